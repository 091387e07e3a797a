import type { ReactElement } from 'react';
import { describe, expect, it } from 'vitest';
import { AccessibilityPage } from './about/accessibility.tsx';
import { CookiesPage } from './about/cookies.tsx';
import { PrivacyPage } from './about/privacy.tsx';
import { StartPage } from './about/start.tsx';
import { exampleFrame as frame } from './example-frame.ts';
import { DonePanel, Notice } from './feedback/banner.tsx';
import { ProblemPage } from './feedback/problem.tsx';
import { SessionEndedPage } from './feedback/session-ended.tsx';
import { Actions, LinkButton, StepButton, Submit } from './form/buttons.tsx';
import { CheckboxField, RadioField, SelectField } from './form/choice.tsx';
import { DateField } from './form/date.tsx';
import { EmailField, NhsNumberField, NumberField, PhoneField, PostcodeField } from './form/details.tsx';
import { Form } from './form/form.tsx';
import { FieldGroup } from './form/group.tsx';
import { TextAreaField } from './form/text.tsx';
import { Page } from './layout/page.tsx';
import { render } from './render.tsx';
import { Due } from './show/due.tsx';
import { Expander } from './show/expander.tsx';
import { History } from './show/history.tsx';
import { More } from './show/more.tsx';
import { Section } from './show/section.tsx';
import { CaseStatus, ReferralStatus } from './show/status.tsx';
import { Facts } from './show/summary.tsx';
import { DataTable } from './show/table.tsx';
import { Warning } from './show/warning.tsx';
import { Code, OnPaper, Words } from './show/words.tsx';

const choices = [
  { value: 'a', label: 'A', hint: 'First', below: <p>More</p> },
  'or',
  { value: 'b', label: 'B' },
] as const;

const everyField = (
  <Page frame={frame} title="Fields" form={{ values: {}, errors: [{ field: 'radio', message: 'Choose' }] }}>
    <Form action="/x" idempotencyKey="k" freeText>
      <FieldGroup legend="Group">
        <NhsNumberField name="nhs" label="NHS number" />
        <PhoneField name="phone" label="Phone" />
        <EmailField name="email" label="E-mail" />
        <PostcodeField name="postcode" label="Postcode" />
        <NumberField name="minutes" label="Minutes" />
        <DateField name="date" label="Date" birthday />
      </FieldGroup>
      <RadioField name="radio" label="Radio" choices={choices} />
      <CheckboxField name="box" label="Box" choices={choices} />
      <SelectField name="select" label="Select" choices={[{ value: 'a', label: 'A' }]} />
      <TextAreaField name="text" label="Text" maxLength={2000} />
      <Actions>
        <Submit>Send</Submit>
      </Actions>
    </Form>
    <StepButton action="/y" idempotencyKey="k2">
      Take
    </StepButton>
    <LinkButton href="/z">Go</LinkButton>
  </Page>
);

const everythingShown = (
  <Page frame={{ ...frame, banner: { label: 'Demonstration', text: 'Invented people.' } }} title="Shown" wide>
    <Notice>Read this</Notice>
    <DonePanel title="Sent">Reference</DonePanel>
    <Warning title="Do not ring">Her phone is shared.</Warning>
    <Section title="Part" count={1}>
      <Facts facts={[{ label: 'Name', value: 'Peggy', action: { href: '/n', label: 'Change' } }]} />
    </Section>
    <DataTable caption="List" columns={[{ heading: 'Name', cell: String }]} rows={['a']} rowKey={String} empty="None" />
    <History happenings={[{ id: '1', at: '2026-06-04T10:00:00Z', what: 'Rang', by: 'Amina', more: 'Twice' }]} />
    <Expander summary="More">Text</Expander>
    <More of="cases" next="/c?after=1" first="/c" />
    <Due at="2026-06-04" now="2026-06-04T10:00:00Z" />
    <CaseStatus status="waiting" />
    <ReferralStatus status="in-error" />
    <Code>FP-1</Code>
    <OnPaper>
      <Words>{'two\nlines'}</Words>
    </OnPaper>
  </Page>
);

const pages: Record<string, ReactElement> = {
  'every field': everyField,
  'everything shown': everythingShown,
  start: <StartPage frame={frame} signInHref="/sign-in" />,
  cookies: <CookiesPage frame={frame} cookies={[{ name: 'c', purpose: 'p', stays: 's' }]} />,
  accessibility: <AccessibilityPage frame={frame} />,
  privacy: <PrivacyPage frame={frame} />,
  problem: <ProblemPage frame={frame} kind="broken" requestId="r1" />,
  'session ended': <SessionEndedPage frame={frame} action="/x" values={{ a: ['1', '2'] }} signInHref="/sign-in" />,
};

describe.each(Object.entries(pages))('the page of %s', (_, page) => {
  const html = render(page);

  it('has nothing that a strict content security policy would block', () => {
    expect(html).not.toMatch(/<script|<style|<iframe|<object|\sstyle=|\son[a-z]+=|javascript:|data:/i);
    const loaded = [...html.matchAll(/<(?:img|link)[^>]*(?:src|href)="([^"]*)"/g)].map(([, address]) => address);
    expect(loaded).toEqual(['/assets/images/fingerpost.svg', '/assets/app.css']);
    for (const [, action] of html.matchAll(/<form[^>]*action="([^"]*)"/g)) expect(action).toMatch(/^\//);
  });

  it('gives every id once, and refers only to ids that it has', () => {
    const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const lists = [...html.matchAll(/\s(?:for|aria-describedby|aria-labelledby)="([^"]+)"/g)];
    const named = lists.flatMap(([, list = '']) => list.split(' '));
    const linked = [...html.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id);
    expect([...named, ...linked].filter((id) => !ids.includes(id))).toEqual([]);
    expect(linked.length).toBeGreaterThan(0);
  });
});
