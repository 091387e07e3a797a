import type { Directory } from '@fingerpost/core/directory';
import { addDays, dayOf, instantOf, isWorkingDay } from '@fingerpost/core/work';
import type { Actor, Context } from '@fingerpost/kernel';
import type { DemoActors, As } from './seed-network.ts';

/** What a telling needs: how to act, who there is, the directory, and the time at which the story ends. */
export type Stage = {
  readonly as: As;
  readonly actors: DemoActors;
  readonly directory: Directory;
  readonly now: Date;
};

/** Gives what must be there. Refuses: what is not. */
export const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the demo network has no ${what}`);
  return value;
};

/** Gives the day that lies a number of working days before a day. */
const workingDaysBefore = (day: string, days: number): string => {
  let current = day;
  for (let left = days; left > 0;) {
    current = addDays(current, -1);
    if (isWorkingDay(current)) left -= 1;
  }
  return current;
};

/** Gives the day that lies a number of working days before the story ends. */
export const dayBefore = ({ now }: Stage, ago: number): string => workingDaysBefore(dayOf(now), ago);

/** Lets somebody act at an hour of the day that lies a number of working days before the story ends. */
export const actingOn = (stage: Stage, actor: Actor, ago: number, hour: number): Context =>
  stage.as(actor, { now: instantOf(dayBefore(stage, ago), hour) });
