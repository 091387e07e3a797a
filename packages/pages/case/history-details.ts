import { attendanceWords, declineWords, endWords, outcomeWords, withdrawWords } from '../referral/referral-words.ts';
import { formatDate } from '../show/time.ts';
import { toldWords } from './told-words.ts';
import { taskWords } from '../work/todo-words.ts';
import { closureWords, pauseWords } from './case-words.ts';
import { channelWords, contactResultWords } from './contact-words.ts';
import { wellbeingStageWords } from './wellbeing-words.ts';

type Words = Readonly<Record<string, string>>;

const codes: Readonly<Record<string, Words>> = {
  channel: channelWords,
  result: { ...attendanceWords, ...contactResultWords },
  outcome: outcomeWords,
  reason: { ...pauseWords, ...closureWords, ...withdrawWords, ...declineWords, ...endWords },
  todo: taskWords,
  stage: wellbeingStageWords,
};

const days: Readonly<Record<string, string>> = {
  on: 'on',
  startBy: 'contact by',
  from: 'from',
  reviewOn: 'again on',
  until: 'until',
};

const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value);

/** Puts the codes and days that an event carries into words. */
export const detailsOf = (data: Readonly<Record<string, unknown>>): readonly string[] =>
  Object.entries(data).flatMap(([field, value]) => {
    if (field === 'told') return toldWords(value);
    if (typeof value !== 'string') return [];
    if (field === 'spokeWith') return [`spoke with ${value}`];
    const word = codes[field]?.[value];
    if (word !== undefined) return [word];
    const day = days[field];
    return day !== undefined && isDay(value) ? [`${day} ${formatDate(value)}`] : [];
  });
