import { needWords, restrictedWords } from '@fingerpost/core/directory';
import { everybody, type Split } from './split.ts';
import type { UptakeTable } from './uptake-report.ts';

/** What each table tells, and what it means or leaves out. */
export const tableWords = {
  cases: {
    title: 'People referred',
    rowHeading: 'Measure',
    notes: [
      'Working days are those of England, pauses included. People whom nobody has reached are part of the whole.',
      'Still waiting: the case is open, nobody has reached the person, and the time has not run out.',
      'A median is the number of working days by which half of the people had got there, those who have not included.',
    ],
  },
  'by-status': { title: 'Referrals by where they stand', rowHeading: 'Status', notes: [] },
  'by-need': { title: 'Referrals by need', rowHeading: 'Need', notes: [] },
  'by-kind': { title: 'Referrals by kind of service', rowHeading: 'Kind of service', notes: [] },
  'decline-reasons': { title: 'Why services declined', rowHeading: 'Reason', notes: [] },
  'end-reasons': { title: 'Why services ended early', rowHeading: 'Reason', notes: [] },
  closures: { title: 'Why cases were closed', rowHeading: 'Reason', notes: [] },
} as const satisfies Record<
  UptakeTable['code'],
  { readonly title: string; readonly rowHeading: string; readonly notes: readonly string[] }
>;

/** By what the figures are told apart, as a heading. */
export const splitWords = {
  none: 'Everybody',
  practice: 'Practice',
  ageBand: 'Age',
  sex: 'Sex',
  ethnicity: 'Ethnic group',
  source: 'Who referred',
  carer: 'Cares for somebody',
  language: 'Language',
} as const satisfies Record<Split, string>;

const columnWords: Partial<Record<Split, Readonly<Record<string, string>>>> = {
  practice: { none: 'No practice' },
  sex: { '1': 'Male', '2': 'Female', '9': 'Indeterminate', X: 'Not known', 'not-asked': 'Not asked' },
  ethnicity: {
    white: 'White',
    mixed: 'Mixed',
    asian: 'Asian or Asian British',
    black: 'Black or Black British',
    other: 'Other',
    'not-said': 'Asked, not said',
    'not-asked': 'Not asked',
  },
  carer: { yes: 'Yes', no: 'No', 'not-asked': 'Not asked' },
  language: { english: 'English', other: 'Another language', 'not-asked': 'Not asked' },
};

const measureWords: Readonly<Record<string, string>> = {
  cases: 'Cases opened',
  'reached-within-5': 'Reached within 5 working days',
  'reached-within-5-share': 'Reached within 5 working days (%)',
  'still-waiting-5': 'Still waiting, within 5 working days',
  'reached-within-10': 'Reached within 10 working days',
  'reached-within-10-share': 'Reached within 10 working days (%)',
  'still-waiting-10': 'Still waiting, within 10 working days',
  'not-reached': 'Not reached so far',
  'days-to-first-contact': 'Median working days to first contact',
  'days-to-first-attendance': 'Median working days to first attendance',
};

const plain = (code: string): string => {
  const words = code.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** Names a column: by the organisation's own name, by fixed words, or by its code in plain words. */
export const columnName = (
  split: Split,
  { code, name }: { readonly code: string; readonly name?: string | undefined },
): string => name ?? (code === everybody ? splitWords.none : (columnWords[split]?.[code] ?? plain(code)));

/** Names a row of a table. */
export const rowName = (table: UptakeTable['code'], code: string): string => {
  const needs: Readonly<Record<string, string>> = { ...needWords, restricted: plain(restrictedWords) };
  if (code === everybody) return 'All';
  if (table === 'cases') return measureWords[code] ?? plain(code);
  if (table === 'by-need' || code === 'restricted') return needs[code] ?? plain(code);
  return plain(code);
};
