/** The four questions of the ONS, word for word, with what 0 and 10 stand for. */
export const wellbeingQuestions = {
  satisfied: {
    short: 'Satisfied with life',
    question: 'Overall, how satisfied are you with your life nowadays?',
    ends: '0 is not at all satisfied, 10 is completely satisfied.',
  },
  worthwhile: {
    short: 'Life worthwhile',
    question: 'Overall, to what extent do you feel that the things you do in your life are worthwhile?',
    ends: '0 is not at all worthwhile, 10 is completely worthwhile.',
  },
  happy: {
    short: 'Happy yesterday',
    question: 'Overall, how happy did you feel yesterday?',
    ends: '0 is not at all happy, 10 is completely happy.',
  },
  anxious: {
    short: 'Anxious yesterday',
    question:
      'On a scale where 0 is “not at all anxious” and 10 is “completely anxious”, overall, how anxious did you feel yesterday?',
    ends: 'Here a lower number is better.',
  },
} as const;

export const wellbeingPointWords = { plan: 'At the plan', closing: 'At closing' } as const;

export const wellbeingModeWords = { 'in-person': 'In person', phone: 'By phone', video: 'By video', self: 'They filled it in' } as const;

export const notAskedWords = {
  declined: 'They did not want to answer',
  'not-the-time': 'It was not the right moment',
  language: 'No interpreter, or not in their language',
  capacity: 'They could not answer for themselves',
  'not-reached': 'They could not be reached',
} as const;
