import type { Ons4Answers } from '@fingerpost/core/case';

/** What is read out before the questions. */
export const ons4Introduction =
  'I would like to ask you four questions about your feelings on aspects of your life. There are no right or wrong answers. For each of these questions I\u2019d like you to give an answer on a scale of 0 to 10, where 0 is \u201cnot at all\u201d and 10 is \u201ccompletely\u201d.';

/** The four questions in the words of the Office for National Statistics, in the order in which they are asked. */
export const ons4Questions = {
  satisfied: 'Overall, how satisfied are you with your life nowadays?',
  worthwhile: 'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
  happy: 'Overall, how happy did you feel yesterday?',
  anxious:
    'On a scale where 0 is \u201cnot at all anxious\u201d and 10 is \u201ccompletely anxious\u201d, overall, how anxious did you feel yesterday?',
} as const satisfies Record<keyof Ons4Answers, string>;

/** Where the questions come from, to be shown beside them. */
export const ons4Source =
  'Personal well-being questions (ONS4), Office for National Statistics, a harmonised standard of the Government Statistical Service.';
