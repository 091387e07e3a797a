import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { EmergencyContext } from '../layout/frame.ts';
import { CheckboxField, RadioField, SelectField } from './choice.tsx';
import { EmailField, NhsNumberField, PhoneField } from './details.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { Form } from './form.tsx';
import type { FormState } from './state.ts';
import { TextAreaField, TextField } from './text.tsx';

const shown = (children: ReactNode, state?: FormState, aboutMyself = false): string =>
  renderToStaticMarkup(
    <EmergencyContext value={exampleFrame.numbers}>
      <Form action="/cases" idempotencyKey="key-1" state={state} aboutMyself={aboutMyself} freeText>
        {children}
      </Form>
    </EmergencyContext>,
  );

const tag = (html: string, id: string): string => new RegExp(`<[a-z]+ [^>]*id="${id}"[^>]*>`).exec(html)?.[0] ?? '';

describe('Form', () => {
  it('posts the key that makes it happen once', () => {
    expect(shown(null)).toContain('<input type="hidden" name="idempotencyKey" value="key-1"/>');
  });

  it('sends a search as a GET without a key', () => {
    const html = renderToStaticMarkup(<Form action="/services" method="get" hidden={{ page: '2' }} children={null} />);
    expect(html).toContain('method="get"');
    expect(html).not.toContain('idempotencyKey');
    expect(html).toContain('name="page" value="2"');
  });

  it('says with the network’s own numbers that free text is not an emergency route', () => {
    const html = shown(<TextAreaField name="note" label="Note" />);
    expect(html).toContain('This is not an emergency route.');
    expect(html).toContain('href="tel:01632960001"');
    expect(html).toContain('Adult social care');
  });

  it('does not let free text into a form that does not say so', () => {
    const silent = <Form action="/x" idempotencyKey="k" children={<TextAreaField name="note" label="Note" />} />;
    expect(() => renderToStaticMarkup(silent)).toThrow('freeText');
  });
});

describe('fields', () => {
  it('keep what was typed, as text', () => {
    const state = { values: { name: '"><b>', note: '\nfirst\n<i>' }, errors: [] };
    const html = shown(
      [<TextField key="1" name="name" label="Name" />, <TextAreaField key="2" name="note" label="Note" />],
      state,
    );
    expect(html).toContain('value="&quot;&gt;&lt;b&gt;"');
    expect(html).toContain('>\n\nfirst\n&lt;i&gt;</textarea>');
  });

  it('keep what was chosen', () => {
    const choices = [{ value: 'a', label: 'A' }, 'or', { value: 'b', label: 'B' }] as const;
    const html = shown(
      [
        <RadioField key="1" name="one" label="One" choices={choices} />,
        <CheckboxField key="2" name="many" label="Many" choices={choices} />,
        <SelectField key="3" name="list" label="List" choices={[{ value: 'a', label: 'A' }]} />,
      ],
      { values: { one: 'b', many: ['a', 'b'], list: 'a' }, errors: [] },
    );
    const checked = [...html.matchAll(/<input [^>]*id="([^"]+)"[^>]*checked=""/g)].map(([, id]) => id);
    expect(checked).toEqual(['one-3', 'many', 'many-3']);
    expect(html).toContain('<option value="a" selected="">');
  });

  it('tie their hint and error to the control', () => {
    const html = shown(<TextField name="patient.phone" label="Phone" hint="Yours" />, {
      values: {},
      errors: [{ field: 'patient.phone', message: 'Enter a phone number' }],
    });
    expect(tag(html, 'patient.phone')).toContain('aria-describedby="patient.phone--hint patient.phone--error-message"');
    expect(html).toMatch(/id="patient.phone--error-message">.*Enter a phone number/);
  });

  it('show an error of one of a list’s values at the list', () => {
    const state = { values: {}, errors: [{ field: 'needs.2', message: 'Choose from the list' }] };
    const choices = [{ value: 'food', label: 'Food' }];
    expect(shown(<CheckboxField name="needs" label="Needs" choices={choices} />, state)).toContain(
      'Choose from the list',
    );
    expect(renderToStaticMarkup(<ErrorSummary form={state} />)).toContain('href="#needs"');
  });

  it('are told apart by the id of their form', () => {
    const state = { id: 'second', values: {}, errors: [{ field: 'note', message: 'Say why' }] };
    expect(tag(shown(<TextAreaField name="note" label="Note" />, state), 'second-note')).toContain('name="note"');
    expect(renderToStaticMarkup(<ErrorSummary form={state} />)).toContain('href="#second-note"');
  });

  it('let browsers fill in only what people type about themselves', () => {
    const fields = [
      <PhoneField key="1" name="phone" label="Phone" />,
      <EmailField key="2" name="email" label="E-mail" />,
    ];
    expect(shown(fields)).not.toMatch(/autoComplete="(?!off)/i);
    const own = shown(fields, undefined, true);
    expect(tag(own, 'phone')).toMatch(/type="tel"[^>]*autoComplete="tel"/i);
    expect(tag(own, 'email')).toMatch(/type="email"[^>]*autoComplete="email"/i);
  });

  it('bring up a number pad for an NHS number', () => {
    expect(tag(shown(<NhsNumberField name="nhs" label="NHS number" />), 'nhs')).toMatch(/inputMode="numeric"/i);
  });

  it('say how much may be typed and never cut it off', () => {
    const html = shown(<TextAreaField name="note" label="Note" hint="In their words." maxLength={2000} />);
    expect(html).toContain('In their words. You can enter up to 2,000 characters.');
    expect(html).not.toMatch(/maxlength/i);
  });
});

describe('ErrorSummary', () => {
  it('takes the focus, and links each error to its field', () => {
    const html = renderToStaticMarkup(
      <ErrorSummary
        form={{
          values: {},
          errors: [
            { field: 'a', message: 'Say A' },
            { field: '', message: 'Nothing was saved' },
          ],
        }}
      />,
    );
    expect(html).toMatch(/tabindex="-1" autofocus=""/i);
    expect(html).toContain('<li><a href="#a">Say A</a></li><li>Nothing was saved</li>');
  });

  it('is not there when nothing is wrong', () => {
    expect(renderToStaticMarkup(<ErrorSummary form={{ values: {}, errors: [] }} />)).toBe('');
  });
});
