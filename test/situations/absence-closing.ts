import { expect } from 'vitest';
import { readCase } from '@fingerpost/core/case';
import { saveOrganisation } from '@fingerpost/core/directory';
import { mergePractices, queueNotices } from '@fingerpost/core/message';
import { closeProvider, closeService, readReferral, viewReferral } from '@fingerpost/core/referral';
import { completeTask, listWork } from '@fingerpost/core/work';
import { EventEnvelope } from '@fingerpost/kernel';
import {
  acceptedReferral,
  asNow,
  practice,
  practice2,
  provider,
  referralIn,
  refusalOf,
  sentReferral,
  services,
  staff,
  stream,
  team,
} from '@fingerpost/testkit';
import { adrift } from '../support/adrift.ts';
import type { Situation } from './situation.ts';

import { changing } from '../support/changing-network.ts';

const { linkWorker, lead, admin, referrer } = staff;

export const situations: readonly Situation[] = [
  {
    id: 'lunch-club-closes',
    who: 'People who go to a lunch club, and one who waits for it',
    happens: 'The club closes for good.',
    does: 'The provider closes the service in one step: who was accepted is ended, who waited is withdrawn, and each link worker gets a task due in two working days with other services; nothing new can be sent.',
    others:
      'Each person is told by their safe way, also the one who only waited; the club sees references only from then on.',
    run: async () => {
      const { world, follow } = await changing();
      const { referralId: seen } = await referralIn.started(world);
      const { referralId: waits } = await sentReferral(world);
      await closeService({ serviceId: services.food }, world.as(staff.provider));
      const events = (await world.everything())
        .filter(({ type }) => type === 'event')
        .map(({ data }) => EventEnvelope.parse(data));
      const told = events.filter(({ type }) => type === 'ReferralEnded' || type === 'ReferralWithdrawn');
      for (const event of told) await queueNotices(event, world.as(stream));
      const notices = (await world.everything()).filter(({ type }) => type === 'notice');
      const toPerson = notices.filter(({ data }) => (data as { for: { who: string } }).for.who === 'person');
      expect([told.length, toPerson.length]).toEqual([2, 2]);
      await follow();
      expect(await adrift(world)).toEqual([]);
      const tasks = (await listWork({}, world.as(linkWorker))).items.filter(({ todo }) => todo === 'after-ending');
      expect(tasks.map(({ dueBy }) => dueBy)).toEqual(Array(2).fill('2026-11-04T17:00:00.000Z'));
      expect(await viewReferral({ referralId: seen }, world.as(staff.provider))).not.toHaveProperty('person');
      expect(await readReferral(world.as(lead), waits)).toMatchObject({
        status: 'withdrawn',
        reason: 'service-closed',
      });
      expect((await refusalOf(sentReferral(world))).code).toBe('service.missing');
    },
  },
  {
    id: 'charity-goes-bankrupt',
    who: 'A charity with several services',
    happens: 'It is insolvent, and its people have gone overnight.',
    does: 'An administrator is refused to close it as it stands and is offered the one step: all its services close, their referrals end, its members can no longer sign in, and it is closed.',
    others: 'Link workers have a dated task for each person; a member of the charity is not let in any more.',
    run: async () => {
      const { world, follow } = await changing();
      await acceptedReferral(world);
      await sentReferral(world, { serviceId: services.group, need: 'loneliness-isolation' });
      const closing = { kind: 'provider', organisationId: provider, name: 'Meadow Community', status: 'closed' };
      const refusal = await refusalOf(saveOrganisation(closing, world.as(admin)));
      expect(refusal.code).toBe('organisation.has-referrals');
      expect((await closeProvider({ organisationId: provider }, world.as(admin))).closed).toBe(true);
      await follow();
      expect(await adrift(world)).toEqual([]);
      const tasks = (await listWork({}, world.as(linkWorker))).items.filter(({ todo }) => todo === 'after-ending');
      expect(tasks).toHaveLength(2);
      await expect(asNow(world, staff.provider)).rejects.toThrow();
    },
  },
  {
    id: 'practice-merges',
    who: 'The people and staff of a GP practice',
    happens: 'The practice merges into its neighbour while a message of it is not filed yet.',
    does: 'Open cases, the unfiled message with its date, and the members go to the new practice; who referred stays the old practice for the reports; what closes later is told to the new one.',
    others:
      'A receptionist of the old practice finds the message in the new practice’s list; the link worker’s work has not changed.',
    run: async () => {
      const { world, follow } = await changing();
      const { caseId } = await referralIn.started(world);
      await follow();
      const [before] = (await listWork({}, world.as(referrer))).items;
      const worker = await listWork({}, world.as(linkWorker));
      expect((await mergePractices({ from: practice, to: practice2 }, world.as(admin))).closed).toBe(true);
      await follow();
      const moved = await asNow(world, referrer);
      expect(moved.organisationId).toBe(practice2);
      const [after] = (await listWork({}, world.as(moved))).items;
      expect([after?.id, after?.dueBy]).toEqual([before?.id, before?.dueBy]);
      await completeTask({ taskId: after?.id }, world.as(moved));
      const found = await readCase(world.as(lead), caseId);
      expect([found.practiceId, found.registeredPracticeId]).toEqual([practice, practice2]);
      expect((await listWork({}, world.as(linkWorker))).items.map(({ id, dueBy }) => [id, dueBy])).toEqual(
        worker.items.map(({ id, dueBy }) => [id, dueBy]),
      );
      expect(await adrift(world)).toEqual([]);
    },
  },
  {
    id: 'team-gets-a-new-name',
    who: 'Everybody who knows a team by its name',
    happens: 'The team is renamed, and an administrator tries to close it on its form in the directory.',
    does: 'The new name stands in every list at once, and no case, referral, task or date changes; closing it is refused while it has open cases.',
    others: 'The service reads the new name beside its referral.',
    run: async () => {
      const { world, follow } = await changing();
      const { caseId } = await sentReferral(world);
      const before = await readCase(world.as(lead), caseId);
      const renamed = {
        kind: 'team',
        organisationId: team,
        name: 'Brook Link Workers',
        commissionerId: staff.commissioner.organisationId,
      };
      await saveOrganisation(renamed, world.as(admin));
      await follow();
      expect(await readCase(world.as(lead), caseId)).toEqual(before);
      const [row] = (await listWork({}, world.as(staff.provider))).items;
      expect(row?.teamName).toBe('Brook Link Workers');
      const move = { kind: 'practice', organisationId: practice, name: 'Meadow', teamId: staff.lead2.organisationId };
      await saveOrganisation(move, world.as(admin));
      await follow();
      const refusal = await refusalOf(saveOrganisation({ ...renamed, status: 'closed' }, world.as(admin)));
      expect(refusal.code).toBe('organisation.has-cases');
    },
  },
];
