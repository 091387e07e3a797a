import { expect } from 'vitest';
import {
  allocateCase,
  changePerson,
  changeRegisteredPractice,
  openCase,
  readCase,
  viewCorrections,
} from '@fingerpost/core/case';
import {
  acceptReferral,
  closeCase,
  completeReferral,
  readReferral,
  transferCase,
  viewCase,
  viewReferral,
} from '@fingerpost/core/referral';
import {
  openCaseInput,
  person,
  practice2,
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

/** What happens when people come back, move, or get another number or practice. */
export const moves: readonly Situation[] = [
  {
    id: 'long-stay-and-back',
    who: 'A man whose stay on a ward became seven months',
    happens: 'His case was closed as a long stay. He is home and asks for help again.',
    does: 'Opens a new case that links to the closed one; the closed one stays as it was.',
    others: 'Another team cannot link to it, nor learn that it exists.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      await closeCase({ caseId, reason: 'long-stay' }, worker(world));
      const later = { now: new Date('2027-06-01T09:00:00Z') };
      const input = openCaseInput({ patient: { ...person, nhsNumber: undefined }, linkedTo: caseId });
      const back = await openCase(input, world.as(staff.linkWorker, later));
      expect((await readCase(worker(world), back.caseId)).linkedTo).toBe(caseId);
      expect((await readCase(worker(world), caseId)).closure?.reason).toBe('long-stay');
      expect((await refusalOf(openCase(input, world.as(staff.linkWorker2, later)))).code).toBe('case.missing');
    },
  },
  {
    id: 'moving-house-mid-course',
    who: 'A woman halfway through a cookery course who moves across the county line',
    happens: 'She agrees that the team there takes over. The course goes on; a befriender does not.',
    does: 'Opens a linked case there, marked “soon” and held by that team, with her plan and how to contact her safely; what she agreed to is marked to be confirmed with her. The course’s referral is led from there, the other is withdrawn.',
    others:
      'The course sees her as before, with the new team’s number; the old team sees that the case went and when, and nothing of what follows.',
    run: async (world) => {
      const { caseId, referralId } = await startedReferral(world);
      const other = await sentReferralIn(world, caseId, { serviceId: services.group, need: 'loneliness-isolation' });
      const toTeamId = staff.linkWorker2.organisationId;
      const agreement = { by: 'person', how: 'phone', when: '2026-11-02' };
      const referrals = [
        { referralId, what: 'stay' },
        { referralId: other, what: 'withdraw' },
      ];
      const input = { caseId, toTeamId, agreement, note: 'Moves on Friday.', referrals };
      const { linkedCaseId } = await transferCase(input, worker(world));
      const theirs = world.as(staff.linkWorker2);
      const view = await viewCase({ caseId: linkedCaseId }, theirs);
      expect(view).toMatchObject({
        status: 'waiting',
        urgency: 'soon',
        toConfirm: true,
        holder: { kind: 'organisation', id: toTeamId },
        person: { safeContact: { nothingToAvoid: true } },
        referrals: [{ id: referralId, isOpen: true }],
      });
      expect(view.dueBy).toBeDefined();
      expect((await readReferral(theirs, other)).status).toBe('withdrawn');
      const course = await viewReferral({ referralId }, world.as(staff.provider));
      expect(course).toMatchObject({ sees: 'person', team: { organisationId: toTeamId } });
      await completeReferral({ referralId, outcome: 'achieved' }, world.as(staff.provider));
      const old = await viewCase({ caseId }, worker(world));
      expect(old).toMatchObject({ status: 'closed', closure: { reason: 'moved-to-another-team' } });
      expect(JSON.stringify(old)).not.toContain(referralId);
      await allocateCase({ caseId: linkedCaseId }, theirs);
      expect((await refusalOf(viewReferral({ referralId }, worker(world)))).code).toBe('referral.missing');
    },
  },
  {
    id: 'new-phone-shared-with-an-abuser',
    who: 'A woman who rings from a new number, which her partner can read',
    happens: 'The worker writes the new number down. A service accepts her the same afternoon.',
    does: 'Sends nothing to the new number: what she said of the old one counts no more, and the worker has to ask again by the next working day; the news becomes the worker’s task.',
    others:
      'Her partner’s screen stays dark; the service reads that nobody has asked yet and rings the team first; the team sees who changed the number, when, and what it was.',
    grave: true,
    run: async (world) => {
      const { caseId, referralId } = await sentReferral(world);
      await changePerson({ caseId, phone: '07700 900777' }, worker(world));
      await acceptReferral({ referralId }, world.as(staff.provider));
      const accepted = await lastEvent(world, referralId, 'ReferralAccepted');
      const news = await fateOfNotice(world, accepted, 'accepted');
      expect(news).toEqual({ prepared: { do: 'nothing' }, state: 'task', code: 'never-asked' });
      const page = await viewReferral({ referralId }, world.as(staff.provider));
      expect(page.sees === 'person' && page.contact.safeContact).toBe('not-asked');
      const asks = (await openTasks(world, caseId)).filter(({ todo }) => todo === 'ask-safe-contact');
      expect(asks.map(({ dueBy }) => dueBy?.slice(0, 10))).toEqual(['2026-11-03']);
      const view = await viewCase({ caseId }, worker(world));
      expect(view.sees === 'journey' && [view.askAgain, view.stillToAsk.includes('safeContact')]).toEqual([true, true]);
      expect(await viewCorrections({ caseId }, worker(world))).toMatchObject([
        { by: staff.linkWorker.name, changes: [{ field: 'phone', before: '07700 900123', after: '07700 900777' }] },
      ]);
    },
  },
  {
    id: 'registered-with-another-practice',
    who: 'A man who registers with a practice near his daughter from the first of December',
    happens: 'His case closes after that day.',
    does: 'Sends the closing message to the practice where he is registered on that day.',
    others:
      'The new practice sees the case from that day and not before; the one that referred still sees where it stands, and none of the other’s messages.',
    run: async (world) => {
      const caseId = await takenCaseIn(world);
      await changeRegisteredPractice({ caseId, practiceId: practice2, from: '2026-12-01' }, worker(world));
      const before = viewCase({ caseId }, world.as(staff.referrer2, { now: new Date('2026-11-30T10:00:00Z') }));
      expect((await refusalOf(before)).code).toBe('case.missing');
      await closeCase({ caseId, reason: 'goals-met' }, worker(world, '2026-12-03'));
      await messageAbout(world, await lastEvent(world, caseId, 'CaseClosed'));
      const now = { now: new Date('2026-12-04T10:00:00Z') };
      const seen = await viewCase({ caseId }, world.as(staff.referrer2, now));
      const former = await viewCase({ caseId }, world.as(staff.referrer, now));
      const messages = [seen, former].map((view) => (view.sees === 'standing' ? view.messages.length : -1));
      expect(messages).toEqual([1, 0]);
      expect(former.status).toBe('closed');
    },
  },
];
