import type { LonelinessAnswers } from './loneliness.ts';

/** The three indirect questions, and the direct one that comes after them, in the order in which they are asked. */
export const lonelinessQuestions = {
  companionship: 'How often do you feel that you lack companionship?',
  leftOut: 'How often do you feel left out?',
  isolated: 'How often do you feel isolated from others?',
  lonely: 'How often do you feel lonely?',
} as const satisfies Record<keyof LonelinessAnswers, string>;

/** Where the questions come from, to be shown beside them. */
export const lonelinessSource =
  'Three-item loneliness scale: Hughes, Waite, Hawkley and Cacioppo, 2004. With the direct question it is a harmonised standard of the Government Statistical Service.';
