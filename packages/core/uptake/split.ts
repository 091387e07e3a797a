import * as z from 'zod';
import { CaseSource } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import type { Journey } from './journey.ts';

/** By what the figures can be told apart: one at a time. */
export const Split = z.enum(['none', 'practice', 'ageBand', 'sex', 'ethnicity', 'source', 'carer', 'language']);
export type Split = z.infer<typeof Split>;

/** The code of the group that holds the whole, whose count is rounded like any other. */
export const everybody = 'all';

/** One group of cases: its code, and a name where the code has none of its own. */
export type UptakeColumn = { readonly code: string; readonly name?: string | undefined };

const notAsked = 'not-asked';

/** The sixteen categories of ethnicity in five groups, and Z for asked but not said; anything else was not asked. */
const groupCodes = { white: 'ABC', mixed: 'DEFG', asian: 'HJKL', black: 'MNP', other: 'RS', 'not-said': 'Z' } as const;

const ethnicGroup = (ethnicity: string): string =>
  Object.entries(groupCodes).find(([, codes]) => codes.includes(ethnicity))?.[0] ?? notAsked;

const carerCode = (carer: Journey['about']['carer']): string => {
  if (typeof carer === 'boolean') return carer ? 'yes' : 'no';
  return notAsked;
};

/** Gives the group of a split in which a case is counted. */
export const columnOf = (split: Split, { practiceId, source, about }: Journey): string => {
  switch (split) {
    case 'none':
      return everybody;
    case 'practice':
      return practiceId ?? 'none';
    case 'ageBand':
      return about.ageBand;
    case 'sex':
      return about.sex;
    case 'ethnicity':
      return ethnicGroup(about.ethnicity);
    case 'source':
      return source;
    case 'carer':
      return carerCode(about.carer);
    case 'language':
      return about.language;
  }
};

const fixed = {
  ageBand: ['under 18', '18 to 29', '30 to 44', '45 to 64', '65 to 79', '80 and over'],
  sex: ['1', '2', '9', 'X', notAsked],
  ethnicity: ['white', 'mixed', 'asian', 'black', 'other', 'not-said', notAsked],
  source: CaseSource.options,
  carer: ['yes', 'no', notAsked],
  language: ['english', 'other', notAsked],
} as const satisfies Record<Exclude<Split, 'none' | 'practice'>, readonly string[]>;

const practicesOf = (directory: Directory, commissionerId: string): readonly UptakeColumn[] =>
  directory
    .organisations()
    .filter((each) => each.kind === 'practice' && directory.commissionerOf(each.teamId) === commissionerId)
    .map(({ organisationId, name }) => ({ code: organisationId, name }))
    .toSorted((one, other) => one.name.localeCompare(other.name));

/** Lists the groups of a split: the same every month, and any more that cases were counted in; none without a split. */
export const columnsOf = (
  split: Split,
  journeys: readonly Journey[],
  { directory, commissionerId }: { readonly directory: Directory; readonly commissionerId: string },
): readonly UptakeColumn[] => {
  if (split === 'none') return [];
  const known: readonly UptakeColumn[] =
    split === 'practice' ? practicesOf(directory, commissionerId) : fixed[split].map((code) => ({ code }));
  const codes = new Set(known.map(({ code }) => code));
  const more = [...new Set(journeys.map((journey) => columnOf(split, journey)))].filter((code) => !codes.has(code));
  const nameOf = (code: string): string | undefined =>
    split === 'practice' && code !== 'none' ? directory.nameOf(code) : undefined;
  return [...known, ...more.toSorted().map((code) => ({ code, name: nameOf(code) }))];
};
