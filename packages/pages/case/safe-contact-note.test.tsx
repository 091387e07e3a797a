import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { SafeContactNote } from './safe-contact-note.tsx';

const shown = (rules: Parameters<typeof SafeContactNote>[0]['rules']): string =>
  renderToStaticMarkup(<SafeContactNote rules={rules} />);

it('warns that nobody has asked yet', () => {
  expect(shown(undefined)).toContain('Not asked yet');
});

it('does not warn where there is nothing to avoid', () => {
  expect(shown({ nothingToAvoid: true })).not.toContain('nhsuk-card--warning');
  expect(shown({ nothingToAvoid: true })).toContain('nothing to avoid');
});

it('says each thing to avoid in a line', () => {
  const html = shown({ avoid: ['calls', 'visits'], sharedPhone: true, times: 'after 2pm', mustNotKnow: 'her son' });
  expect([...html.matchAll(/<li>([^<]*)<\/li>/g)].map(([, line]) => line)).toEqual([
    'Do not ring them.',
    'Do not visit them at home.',
    'Somebody else may answer or read the phone.',
    'Times: after 2pm',
    'Must not know: her son',
  ]);
});
