import type { Loneliness } from '@fingerpost/core/outcomes';

type Answers = Loneliness['answers'];

/** What each question on loneliness is called in a table. */
export const lonelinessColumns = {
  companionship: 'Lacks companionship',
  leftOut: 'Feels left out',
  isolated: 'Feels isolated',
  lonely: 'Feels lonely',
} as const satisfies Record<keyof Answers, string>;

/** The answers to the three indirect questions. */
export const howOftenWords = {
  'hardly-ever': 'Hardly ever or never',
  'some-of-the-time': 'Some of the time',
  often: 'Often',
} as const satisfies Record<NonNullable<Answers['isolated']>, string>;

/** The answers to the direct question. */
export const howLonelyWords = {
  often: 'Often or always',
  'some-of-the-time': 'Some of the time',
  occasionally: 'Occasionally',
  'hardly-ever': 'Hardly ever',
  never: 'Never',
} as const satisfies Record<NonNullable<Answers['lonely']>, string>;
