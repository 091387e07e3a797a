import { isClosedOn, type Policy, type Service, weekdayOf } from '@fingerpost/core/directory';
import {
  addDays,
  addWorkingDays,
  dayOf,
  dueAfter,
  dueOn,
  isBankHoliday,
  isWorkingDay,
  workingDaysBetween,
} from '@fingerpost/core/work';

type Stated = Pick<Service, 'answerDays' | 'answerWithin' | 'closures'>;

/** By when a service answers; for one with days of its own, after how many working days more silence is reminded of, then handed over. */
export type Answering = { readonly dueBy: string; readonly patience?: [number, number] | undefined };

/** Working days after sending at which silence is handed over at the latest, so that nobody waits for ever. */
const longestSilence = 15;
/** Calendar days looked through for one on which a service answers; beyond them nobody would wait. */
const farthest = 120;

/** Tells whether somebody at a service answers on a day: one of its weekdays, or any working day where it names none, and not closed. */
export const answersOn = (service: Stated, day: string): boolean => {
  if (isClosedOn(service, day)) return false;
  const weekday = weekdayOf(day);
  const isTheirs = service.answerDays?.some((each) => each === weekday);
  return isTheirs === undefined ? isWorkingDay(day) : isTheirs && !isBankHoliday(day);
};

const answeringDayAfter = (service: Stated, from: string, days: number): string => {
  const limit = addDays(from, farthest);
  let [day, left] = [from, days];
  while (left > 0 && day < limit) {
    day = addDays(day, 1);
    if (answersOn(service, day)) left -= 1;
  }
  return day;
};

const earlier = (one: string, other: string): string => (one < other ? one : other);
const later = (one: string, other: string): string => (one > other ? one : other);

/**
 * Gives the dates of a referral that is sent now. They count only days on which the service answers and
 * is open, are never sooner than the policy's, and hand silence over at the latest 15 working days after
 * sending, or when the policy does where that is later.
 */
export const answeringOf = (now: Date, service: Stated, policy: Policy): Answering => {
  const days = Math.max(policy.answerWithin, service.answerWithin ?? 0);
  const standard = dueAfter(now, days);
  if (service.answerDays === undefined && (service.closures ?? []).length === 0) return { dueBy: standard };
  const sent = dayOf(now);
  const lookAgain = Math.max(1, policy.remindAgainAt - policy.answerWithin);
  const handOver = Math.max(1, policy.handOverAt - policy.answerWithin - lookAgain);
  const longest = Math.max(longestSilence, policy.handOverAt);
  const due = earlier(
    later(answeringDayAfter(service, sent, days), dayOf(new Date(standard))),
    addWorkingDays(sent, longest - 2),
  );
  const again = earlier(answeringDayAfter(service, due, lookAgain), addWorkingDays(sent, longest - 1));
  const last = earlier(answeringDayAfter(service, again, handOver), addWorkingDays(sent, longest));
  // From a due date at a weekend, later dates are counted from the Monday after it.
  const from = addWorkingDays(due, 0);
  const toAgain = Math.max(1, workingDaysBetween(from, again));
  return { dueBy: dueOn(due), patience: [toAgain, Math.max(toAgain + 1, workingDaysBetween(from, last))] };
};
