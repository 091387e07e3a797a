import { deaths } from './deaths.ts';
import { moves } from './moves.ts';
import { expect } from 'vitest';
import { pauseCase, resumeCase } from '@fingerpost/core/case';
import { lookAgain, remindProvider } from '@fingerpost/core/follow-up';
import { readReferral, viewCase, viewReferral } from '@fingerpost/core/referral';
import { listWork } from '@fingerpost/core/work';
import { acceptedReferral, services, staff, workflow, type World } from '@fingerpost/testkit';
import { fateOfNotice, lastEvent } from './life-support.ts';
import type { Situation } from './situation.ts';

const worker = (world: World, day = '2026-11-02') => world.as(staff.linkWorker, { now: new Date(`${day}T09:30:00Z`) });

export const situations: readonly Situation[] = [
  ...deaths,
  {
    id: 'hospital-for-eight-weeks',
    who: 'A woman who broke her hip; a befriender has just accepted her',
    happens: 'Her case is paused for eight weeks. The befriender’s date comes in between.',
    does: 'Tells the befriender before which day not to contact her, without saying where she is; the reminder that falls due meanwhile is put off until after the pause; the link worker has the case back on the day it ends.',
    others: 'The befriender’s page says not to contact her before the day; she gets no message meanwhile.',
    run: async (world) => {
      const { caseId, referralId } = await acceptedReferral(world);
      await pauseCase({ caseId, reason: 'hospital', until: '2026-12-28' }, worker(world));
      const told = await fateOfNotice(world, await lastEvent(world, caseId, 'CasePaused'), 'paused');
      expect(told?.prepared).toMatchObject({ addressed: { template: 'paused-email' } });
      expect(JSON.stringify(told?.prepared)).not.toMatch(/hospital/i);
      const page = await viewReferral({ referralId }, world.as(staff.provider));
      expect(page.sees === 'person' && page.contact.notBefore).toBe('2026-12-28');
      const due = await readReferral(worker(world), referralId);
      const now = new Date(due.lookAt ?? 0);
      const asWorkflow = world.as(workflow, { now });
      const looked = await lookAgain({ id: referralId, watch: due.watch }, asWorkflow);
      expect(looked.act).toBe('remind');
      await remindProvider({ id: referralId, watch: due.watch }, asWorkflow);
      const after = await readReferral(worker(world), referralId);
      expect(after.reminded).toBe(0);
      expect((after.dueBy ?? '') > '2026-12-28').toBe(true);
      const held = await listWork({}, worker(world, '2026-12-28'));
      expect(held.items.find(({ id }) => id === caseId)).toMatchObject({
        todo: 'resume',
        dueBy: '2026-12-28T17:00:00.000Z',
      });
    },
  },
  {
    id: 'remand-and-a-restricted-service',
    who: 'A man on remand, with a referral for a need that is named to nobody outside',
    happens: 'His case is paused because of prison; he is released early.',
    does: 'Stops the clocks until the day, and on release gives back the working days that were left; its messages name neither prison, nor the need, nor the service.',
    others: 'The service reads only a reference and a day; the practice sees the case held and no reason.',
    run: async (world) => {
      const changes = { serviceId: services.advice, need: 'legal-immigration' } as const;
      const { caseId, referralId } = await acceptedReferral(world, changes);
      await pauseCase({ caseId, reason: 'prison', until: '2027-02-01' }, worker(world, '2026-11-03'));
      const told = await fateOfNotice(world, await lastEvent(world, caseId, 'CasePaused'), 'paused');
      expect(JSON.stringify(told?.prepared)).not.toMatch(/prison|legal|Harbour Advice/i);
      expect(told?.prepared).toMatchObject({ do: 'send' });
      const practice = await viewCase({ caseId }, world.as(staff.referrer));
      expect(JSON.stringify(practice)).not.toMatch(/prison/i);
      const back = await resumeCase({ caseId }, worker(world, '2026-12-01'));
      expect(back.dueBy?.slice(0, 10)).toBe('2026-12-07');
      const on = await fateOfNotice(
        world,
        await lastEvent(world, caseId, 'CaseResumed'),
        'going-on',
        new Date('2026-12-01T10:00:00Z'),
      );
      expect(on?.prepared).toMatchObject({ addressed: { template: 'going-on-email' } });
      expect((await viewReferral({ referralId }, world.as(staff.provider2))).sees).toBe('person');
    },
  },
  ...moves,
];
