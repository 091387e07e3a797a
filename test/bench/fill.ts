import { allocateCase, openCase, recordContact, savePlan } from '@fingerpost/core/case';
import { declineReferral, referPerson } from '@fingerpost/core/referral';
import { addDays } from '@fingerpost/core/work';
import { openCaseInput, services, staff, start, type World } from '@fingerpost/testkit';
import { fullPerson, texts } from './words.ts';

/** A case and its referral, by their ids. */
export type Filled = { readonly caseId: string; readonly referralId: string };

const atOnce = 8;
const minute = 60_000;

/** Every name has the same length, so that a list of any part of the network weighs the same. */
const named = (number: number) => ({ given: 'Person', family: `Number${String(number).padStart(6, '0')}` });

/** Everybody has a birth date of their own, so that nobody is asked whether two are the same person. */
const bornOn = (number: number): string => addDays('1940-01-01', number);

const oneMore = async (world: World, number: number): Promise<Filled> => {
  const now = new Date(start.getTime() + number * minute);
  const patient = { ...fullPerson, name: named(number), dateOfBirth: bornOn(number) };
  const { caseId } = await openCase(
    openCaseInput({ patient, reason: texts.reason }),
    world.as(staff.referrer, { now }),
  );
  await allocateCase({ caseId }, world.as(staff.linkWorker, { now }));
  const { referralId } = await referPerson(
    { caseId, serviceId: services.food, need: 'food', message: texts.message, share: ['name', 'phone'] },
    world.as(staff.linkWorker, { now }),
  );
  return { caseId, referralId };
};

/**
 * Opens the cases numbered `from` up to but not including `to`, all of one practice, each taken by one link worker
 * and referred to one service, a minute apart.
 */
export const fill = async (world: World, from: number, to: number): Promise<Filled[]> => {
  const filled: Filled[] = [];
  for (let first = from; first < to; first += atOnce) {
    const numbers = Array.from({ length: Math.min(atOnce, to - first) }, (_, index) => first + index);
    filled.push(...(await Promise.all(numbers.map((number) => oneMore(world, number)))));
  }
  return filled;
};

const itemsOf = async (world: World, caseId: string): Promise<number> =>
  (await world.table.query(`CASE#${caseId}`, { before: '9' })).rows.length;

/** Makes a case whose page has exactly `items` items: six referrals, a plan, tasks, and contacts with notes for the rest. */
export const longCase = async (world: World, items: number): Promise<string> => {
  const worker = world.as(staff.linkWorker);
  const { caseId } = await openCase(
    openCaseInput({ patient: fullPerson, reason: texts.reason }),
    world.as(staff.referrer),
  );
  await allocateCase({ caseId }, worker);
  const goals = ['Eat with others', 'Walk to the market', 'Ring the sister'].map((text) => ({ text, rating: 3 }));
  await savePlan({ caseId, matters: texts.reason, goals }, worker);
  for (let count = 0; count < 6; count += 1) {
    const { referralId } = await referPerson(
      {
        caseId,
        serviceId: services.food,
        need: 'food',
        request: texts.request,
        message: texts.message,
        share: ['name'],
      },
      worker,
    );
    if (count < 3) await declineReferral({ referralId, reason: 'full', note: texts.note }, world.as(staff.provider));
  }
  for (let have = await itemsOf(world, caseId); have < items; have += 1) {
    const contact = { channel: 'call', result: 'reached', minutes: 20, note: texts.note } as const;
    await recordContact({ caseId, ...contact }, worker);
  }
  return caseId;
};
