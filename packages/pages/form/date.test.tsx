import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { DateField, dateOf, dateValues } from './date.tsx';
import { Form } from './form.tsx';

const typed = (day: string, month: string, year: string) => ({ 'on-day': day, 'on-month': month, 'on-year': year });

describe('dateOf', () => {
  it.each([
    [typed('4', '6', '2026'), '2026-06-04'],
    [typed(' 04 ', '06', '2026 '), '2026-06-04'],
    [typed('4', 'June', '2026'), '2026-06-04'],
    [typed('4', 'sept', '2026'), '2026-09-04'],
    [typed('', '', ''), ''],
    [{}, ''],
    [typed('31', '2', '2026'), '2026-02-31'],
    [typed('', '6', '2026'), '2026-06-00'],
    [typed('4', 'never', '26'), '26-never-04'],
  ])('reads %j as "%s"', (values, day) => {
    expect(dateOf(values, 'on')).toBe(day);
  });

  it('reads back what a field shows', () => {
    expect(dateValues('on', '2026-06-04')).toEqual(typed('4', '6', '2026'));
    expect(dateOf(dateValues('on', '1948-12-31'), 'on')).toBe('1948-12-31');
  });
});

describe('DateField', () => {
  const html = renderToStaticMarkup(
    <Form
      action="/x"
      idempotencyKey="k"
      state={{ values: typed('31', '2', '1948'), errors: [{ field: 'on', message: 'Enter a real date' }] }}
    >
      <DateField name="on" label="Date of birth" birthday />
    </Form>,
  );

  it('keeps what was typed, even when it is no date', () => {
    expect([...html.matchAll(/name="on-(day|month|year)"[^>]*value="(\d+)"|value="(\d+)"[^>]*name="on-/g)].length).toBe(
      3,
    );
  });

  it('is a group with its legend, tied to its error, whose first part has the field’s id', () => {
    expect(html).toMatch(
      /<fieldset[^>]*role="group"[^>]*aria-describedby="on-date--hint on-date--error-message"|<fieldset[^>]*aria-describedby="on-date--hint on-date--error-message"[^>]*role="group"/,
    );
    expect(html).toMatch(/<input[^>]*id="on"[^>]*name="on-day"/);
  });
});
