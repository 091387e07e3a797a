import { describe, expect, it } from 'vitest';
import type { Actor, Context } from '@fingerpost/kernel';
import * as carer from '@fingerpost/core/carer';
import * as choice from '@fingerpost/core/choice';
import * as consent from '@fingerpost/core/consent';
import * as held from '@fingerpost/core/held';
import * as outcomes from '@fingerpost/core/outcomes';
import * as ownPage from '@fingerpost/core/own-page';
import * as referral from '@fingerpost/core/referral';
import * as thread from '@fingerpost/core/thread';
import * as voice from '@fingerpost/core/voice';
import { newWorld, sentReferralIn, services, staff, start } from '@fingerpost/testkit';
import { kindsIn, takenCase } from './carer-kinds.ts';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const today = '2026-11-02';
const told = { by: 'person', how: 'phone', on: today } as const;
const restricted = { need: 'domestic-abuse' } as const;

/** Every use-case by which a carer reads, as they call it for a case; the test below says when one is missing. */
const reads: Readonly<Record<string, (caseId: string, as: Context) => Promise<unknown>>> = {
  viewOwnPage: (_, as) => ownPage.viewOwnPage({ since: start.toISOString() }, as),
  viewOwnHistory: async (_, as) => ownPage.viewOwnHistory({}, as),
  viewOwnSteps: async (caseId, as) => ownPage.viewOwnSteps({ caseId }, as),
  stayOnOwnPage: (_, as) => ownPage.stayOnOwnPage({ since: start.toISOString() }, as),
  viewMeasures: (caseId, as) => outcomes.viewMeasures({ caseId }, as),
  viewThread: (caseId, as) => thread.viewThread({ threadId: caseId }, as),
  viewSharing: (caseId, as) => consent.viewSharing({ caseId }, as),
  viewChoices: (caseId, as) => choice.viewChoices({ caseId }, as),
  viewOwnComplaints: (caseId, as) => voice.viewOwnComplaints({ caseId }, as),
  viewOwnProposals: (caseId, as) => voice.viewOwnProposals({ caseId }, as),
  viewCarer: (caseId, as) =>
    carer.viewCarer({ caseId, carerId: as.actor.kind === 'carer' ? as.actor.carerId : '' }, as),
};

const carerIn = async (caseId: string): Promise<Context> => {
  const named = { caseId, details: { name: 'Joan' }, scope: ['message', 'decide'], told, askedAloneOn: today };
  const { carerId, scope } = await carer.nameCarer(named, asWorker);
  await ownPage.giveCode({ caseId, carerId }, asWorker);
  await ownPage.setPin({ caseId, carerId, pin: '5937' }, asWorker);
  const actor: Actor = { kind: 'carer', caseId, carerId, scope: [...scope] };
  return world.as(actor);
};

const readBy = async (caseId: string): Promise<Readonly<Record<string, string>>> => {
  const as = await carerIn(caseId);
  const found = await Promise.all(
    Object.entries(reads).map(async ([name, read]) => [name, JSON.stringify(await read(caseId, as))] as const),
  );
  return Object.fromEntries(found);
};

const rows = Object.entries(kindsIn(world)).map(([kind, row]) => ({ kind, ...row }));
const isRead = async (caseId: string, shows: RegExp): Promise<boolean> =>
  Object.values(await readBy(caseId)).some((text) => shows.test(text));

describe('what a carer reads who may see', () => {
  it('is asked of every use-case by which a carer reads', () => {
    const doors = [carer, choice, consent, held, outcomes, ownPage, referral, thread, voice];
    const names = doors
      .flatMap((door) => Object.entries(door))
      .filter(
        ([name, door]) =>
          /^(?:view|read|list|stay)/.test(name) && JSON.stringify(Object.assign({}, door)).includes('"carer"'),
      )
      .map(([name]) => name);
    expect(new Set(names)).toEqual(new Set(Object.keys(reads)));
  });

  it.each(rows)('is $kind, where the person has no restricted need', async ({ make, shows }) => {
    expect(await isRead(await make({ mark: false }), shows)).toBe(true);
  });

  it.each(rows)('is $kind beside a restricted need only where it is not about it', async ({ make, shows, beside }) => {
    for (const mark of [false, true]) {
      const caseId = await make({ mark });
      await sentReferralIn(world, caseId, { ...restricted, serviceId: services.advice });
      expect([mark, await isRead(caseId, shows)]).toEqual([mark, mark ? beside.marked : beside.unmarked]);
    }
  });

  it('never tells of the need itself, nor of the service, by any way in', async () => {
    const caseId = await takenCase(world);
    const referralId = await sentReferralIn(world, caseId, { ...restricted, serviceId: services.advice });
    for (const [name, text] of Object.entries(await readBy(caseId)))
      expect([name, /domestic|abuse|advice|service we agreed/i.exec(text), text.includes(referralId)]).toEqual([
        name,
        null,
        false,
      ]);
  });
});
