import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Due, dueWords } from './due.tsx';

const now = '2026-06-04T10:00:00Z';

describe('dueWords', () => {
  it.each([
    ['2026-06-02', 'overdue by 2 days', 'overdue'],
    ['2026-06-03T16:00:00Z', 'overdue by 1 day', 'overdue'],
    ['2026-06-04T08:00:00Z', 'overdue since 9am today', 'overdue'],
    ['2026-06-04T16:00:00Z', 'due today', 'today'],
    ['2026-06-04', 'due today', 'today'],
    ['2026-06-05', 'due tomorrow', 'later'],
    ['2026-06-18', 'due in 14 days', 'later'],
  ])('says of %s: %s', (at, words, pressing) => {
    expect(dueWords(at, now)).toEqual({ words, pressing });
  });

  it('changes at midnight in London', () => {
    expect(dueWords('2026-06-05', '2026-06-04T22:59:00Z').words).toBe('due tomorrow');
    expect(dueWords('2026-06-05', '2026-06-04T23:00:00Z').words).toBe('due today');
  });
});

describe('Due', () => {
  it('gives the words and the date, so that colour is never needed', () => {
    const html = renderToStaticMarkup(<Due at="2026-06-02" now={now} />);
    expect(html).toContain('overdue by 2 days');
    expect(html).toContain('<time dateTime="2026-06-02">Tuesday 2 June</time>');
  });

  it('gives the year when it is another one', () => {
    expect(renderToStaticMarkup(<Due at="2027-01-05" now={now} />)).toContain('Tuesday 5 January 2027');
  });
});
