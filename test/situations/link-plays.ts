import { expect } from 'vitest';
import { EventEnvelope, type LinkActor } from '@fingerpost/kernel';
import { handOver, remindProvider } from '@fingerpost/core/follow-up';
import { readReferral, type Referral } from '@fingerpost/core/referral';
import { type Task, taskOf } from '@fingerpost/core/work';
import {
  type Journey,
  type Linked,
  linkActor,
  opened,
  person,
  refusalOf,
  staff,
  workflow,
  type World,
} from '@fingerpost/testkit';

/** A later morning than the one on which the tests begin. */
export const on = (day: string): Date => new Date(`${day}T09:00:00Z`);

/** Gives the actor who opens a link and says that they are somebody. */
export const whoOpens = (world: World, { token }: Linked, name: string): Promise<LinkActor> =>
  linkActor(world, token, name);

/** Gives a referral as it stands. */
export const standing = (world: World, { referralId }: Journey): Promise<Referral> =>
  readReferral(world.as(staff.linkWorker), referralId);

/** Gives the open tasks of a case. */
export const tasksOf = async (world: World, { caseId }: Journey): Promise<readonly Task[]> =>
  (await world.everything())
    .filter(({ type, pk }) => type === 'task' && pk === `CASE#${caseId}`)
    .map(taskOf)
    .filter(({ status }) => status === 'open');

/** Gives the events of a type of a referral. */
export const eventsOf = async (
  world: World,
  { referralId }: Journey,
  type: string,
): Promise<readonly EventEnvelope[]> =>
  (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => event.subject === referralId && event.type === type);

/** Asserts that nothing in what somebody sees says who the person is. */
export const saysNotWho = (seen: unknown): void => {
  const { name, dateOfBirth, phone, address } = person;
  for (const secret of [name.given, name.family, dateOfBirth, phone, address, 'Skips meals'])
    if (secret !== undefined) expect(JSON.stringify(seen)).not.toContain(secret);
};

/** Asserts that a link takes no answer: neither by what it opens, nor when a form opened before is sent now. */
export const takesNoAnswer = async (
  world: World,
  { token }: Linked,
  late: () => Promise<unknown>,
  code = 'referral.step',
): Promise<void> => {
  expect((await opened(world, token)).opens).toBe('story');
  expect((await refusalOf(late())).code).toBe(code);
};

/** Lets a referral pass both reminders and the hand-over in silence. */
export const staySilent = async (world: World, { referralId: id }: Journey): Promise<void> => {
  const at = (day: string) => world.as(workflow, { now: new Date(`${day}T17:00:00Z`) });
  await remindProvider({ id, watch: 1 }, at('2026-11-04'));
  await remindProvider({ id, watch: 2 }, at('2026-11-06'));
  expect(await handOver({ id, watch: 3 }, at('2026-11-10'))).toMatchObject({ done: true });
};
