import { expect } from 'vitest';
import { openCase, readCase, recordContact } from '@fingerpost/core/case';
import {
  acceptReferral,
  completeReferral,
  endReferral,
  readReferral,
  recordAttendance,
  recordDeath,
  referPerson,
  undoDeath,
  viewReferral,
} from '@fingerpost/core/referral';
import {
  acceptedReferral,
  nhsNumbers,
  openCaseInput,
  person,
  refusalOf,
  sentReferral,
  sentReferralIn,
  services,
  staff,
  startedReferral,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { fateOfNotice, lastEvent, messageAbout, openTasks } from './life-support.ts';
import type { Situation } from './situation.ts';

const worker = (world: World, day = '2026-11-02') => world.as(staff.linkWorker, { now: new Date(`${day}T09:30:00Z`) });
const dies = (world: World, caseId: string, actor = staff.linkWorker) =>
  recordDeath({ caseId, toldBy: 'family', on: '2026-10-31' }, world.as(actor));
const hidden = /Ottoline|Pettigrew|07700|died|death/i;

/** What happens around a death. */
export const deaths: readonly Situation[] = [
  {
    id: 'volunteer-rings-the-widow',
    who: 'A man who was driven to a lunch club; his wife tells the practice that he has died',
    happens: 'The practice records it at ten; a volunteer of the club would have rung his home at eleven.',
    does: 'Withdraws the referral in the same step, and e-mails the club not to contact him, by reference only; the link worker and the lead each get a task for the same day.',
    others:
      'The club’s page says do not contact, with a number to ring, and no longer his name or phone; the practice, which told it, gets no message about it.',
    grave: true,
    run: async (world) => {
      const { caseId, referralId } = await startedReferral(world);
      await dies(world, caseId, staff.referrer);
      const event = await lastEvent(world, referralId, 'ReferralWithdrawn');
      const told = await fateOfNotice(world, event, 'do-not-contact');
      expect(told?.prepared).toMatchObject({ do: 'send', addressed: { template: 'do-not-contact-email' } });
      expect(JSON.stringify(told?.prepared)).not.toMatch(hidden);
      const page = await viewReferral({ referralId }, world.as(staff.provider));
      expect(page).toMatchObject({ sees: 'reference', doNotContact: true, teamPhone: '0113 496 0000' });
      expect(JSON.stringify(page)).not.toMatch(hidden);
      const tasks = await openTasks(world, caseId);
      expect(tasks.map(({ todo, dueBy }) => [todo, dueBy?.slice(0, 10)])).toEqual([
        ['after-death', '2026-11-02'],
        ['after-death', '2026-11-02'],
      ]);
      expect(await messageAbout(world, await lastEvent(world, caseId, 'DeathRecorded'))).toEqual({
        messageId: undefined,
      });
    },
  },
  {
    id: 'death-on-the-wrong-twin',
    who: 'Twin brothers with one birthday and one surname',
    happens: 'The worker records the death on the living brother’s case; the lead notices two days later.',
    does: 'The lead undoes it: the case opens as it was with its worker and a fresh date, the withdrawn referral becomes a task to ask again, and an incident task stands because people were told something wrong.',
    others:
      'Nobody is told automatically; the service still reads “do not contact” until the worker sends a new referral, which names the first one.',
    grave: true,
    run: async (world) => {
      const { caseId, referralId } = await acceptedReferral(world);
      await dies(world, caseId);
      const lead = world.as(staff.lead, { now: new Date('2026-11-04T09:30:00Z') });
      expect((await refusalOf(undoDeath({ caseId }, worker(world)))).code).toBe('actor.not-allowed');
      const back = await undoDeath({ caseId }, lead);
      expect(back).toMatchObject({ status: 'allocated', holder: { id: staff.linkWorker.memberId } });
      expect(back.dueBy?.slice(0, 10)).toBe('2026-11-05');
      expect((await openTasks(world, caseId)).map(({ todo }) => todo).toSorted()).toEqual(['incident', 'send-again']);
      expect((await viewReferral({ referralId }, world.as(staff.provider))).sees).toBe('reference');
      const again = { caseId, serviceId: services.food, need: 'food', message: 'Please.', share: ['name'] };
      const fresh = await referPerson({ ...again, retryOf: referralId }, worker(world, '2026-11-05'));
      expect((await readReferral(worker(world), fresh.referralId)).retryOf).toBe(referralId);
    },
  },
  {
    id: 'text-waiting-at-the-hour-of-death',
    who: 'A woman whose text message about a new referral is still in the queue',
    happens: 'Her son tells the link worker that she has died, before the message has gone.',
    does: 'Drops the message and records why; no reminder or check falls due any more, and another call to her is refused, saying that she has died.',
    others: 'Her phone receives nothing; the practice gets a message to file the same day.',
    grave: true,
    run: async (world) => {
      const { caseId, referralId } = await sentReferral(world);
      const sent = await lastEvent(world, referralId, 'ReferralSent');
      await dies(world, caseId);
      expect(await fateOfNotice(world, sent, 'news')).toEqual({
        prepared: { do: 'nothing' },
        state: 'not-needed',
        code: 'died',
      });
      const found = await readCase(worker(world), caseId);
      const referral = await readReferral(worker(world), referralId);
      expect([found.lookAt, referral.lookAt]).toEqual([undefined, undefined]);
      const ring = recordContact({ caseId, channel: 'call', result: 'no-answer' }, worker(world));
      expect((await refusalOf(ring)).message).toContain('has died');
      await messageAbout(world, await lastEvent(world, caseId, 'DeathRecorded'));
      const filing = (await openTasks(world, caseId)).find(({ todo }) => todo === 'file-message');
      expect(filing).toMatchObject({ holder: { id: staff.referrer.organisationId }, because: 'died' });
      expect(filing?.dueBy?.slice(0, 10)).toBe('2026-11-02');
    },
  },
  {
    id: 'two-services-on-the-day-of-death',
    who: 'A man with a pantry visit tomorrow and a debt adviser who finished with him last week',
    happens: 'He dies. One service holds an open referral, the other completed its own and still saw his details.',
    does: 'Withdraws the open one, ends the check-ins of the completed one, and takes him out of sight of both.',
    others: 'Both services see a reference and do not contact, not who he was; neither list names him.',
    run: async (world) => {
      const { caseId, referralId } = await acceptedReferral(world);
      const done = await sentReferralIn(world, caseId, { serviceId: services.advice, need: 'money-debt-benefits' });
      const adviser = world.as(staff.provider2);
      await acceptReferral({ referralId: done }, adviser);
      await recordAttendance({ referralId: done, on: '2026-11-02', result: 'attended' }, adviser);
      await completeReferral({ referralId: done, outcome: 'achieved' }, adviser);
      expect((await viewReferral({ referralId: done }, adviser)).sees).toBe('person');
      await dies(world, caseId);
      for (const [id, actor] of [
        [referralId, staff.provider],
        [done, staff.provider2],
      ] as const)
        expect(await viewReferral({ referralId: id }, world.as(actor))).toMatchObject({ doNotContact: true });
      const heads = await Promise.all([referralId, done].map((id) => readReferral(worker(world), id)));
      expect(heads.map(({ name, lookAt }) => [name, lookAt])).toEqual([
        [undefined, undefined],
        [undefined, undefined],
      ]);
    },
  },
  {
    id: 'service-says-somebody-died',
    who: 'A woman whom a walking group has not seen for weeks; a walker heard that she died',
    happens: 'The group ends its referral with “died”. It is hearsay.',
    does: 'Closes nothing: the link worker has to check it the same day, and until then no message is sent to her automatically.',
    others:
      'She gets no text about the ending; another service that accepts meanwhile goes on, and its news waits with the worker.',
    run: async (world) => {
      const { caseId, referralId } = await acceptedReferral(world, { serviceId: services.group });
      const other = await sentReferral(world, { caseId });
      await endReferral({ referralId, reason: 'died' }, world.as(staff.provider));
      const ended = await lastEvent(world, referralId, 'ReferralEnded');
      expect(await fateOfNotice(world, ended, 'news')).toBeUndefined();
      expect((await readCase(worker(world), caseId)).status).toBe('allocated');
      const check = (await openTasks(world, caseId)).find(({ todo }) => todo === 'check-death');
      expect(check).toMatchObject({ holder: { id: staff.linkWorker.memberId } });
      expect(check?.dueBy?.slice(0, 10)).toBe('2026-11-02');
      await acceptReferral({ referralId: other.referralId }, world.as(staff.provider));
      const accepted = await lastEvent(world, other.referralId, 'ReferralAccepted');
      expect(await fateOfNotice(world, accepted, 'accepted')).toMatchObject({ state: 'task', code: 'may-have-died' });
    },
  },
  {
    id: 'two-teams-know-the-person-who-died',
    who: 'A man with a case in each of two teams, since he moved between his children',
    happens: 'One team is told that he has died.',
    does: 'Closes its own case only; the leads of the other team check the same day, since an NHS number can be mistyped.',
    others: 'The other team’s case stays open with its holder and date, and a task says why to ask.',
    run: async (world) => {
      const patient = { ...person, nhsNumber: nhsNumbers[4] };
      const caseId = await takenCaseIn(world, { patient });
      const other = await openCase(openCaseInput({ patient }), world.as(staff.referrer2));
      await dies(world, caseId);
      expect(await readCase(world.as(staff.lead2), other.caseId)).toMatchObject({
        status: 'waiting',
        holder: { id: staff.lead2.organisationId },
        dueBy: other.dueBy,
      });
      expect(await openTasks(world, other.caseId)).toMatchObject([
        { todo: 'check-death', because: 'told-elsewhere', holder: { kind: 'leads' } },
      ]);
    },
  },
];
