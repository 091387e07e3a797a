import { expect } from 'vitest';
import { answeringOf, readReferral, viewReferral } from '@fingerpost/core/referral';
import { handOver, remindProvider } from '@fingerpost/core/follow-up';
import { putDirectory, sentReferral, services, staff, testDirectory, type World, workflow } from '@fingerpost/testkit';
import { defaultPolicy, readDirectory, type Service } from '@fingerpost/core/directory';
import type { Situation } from './situation.ts';

const stating = async (world: World, stated: Partial<Service>): Promise<void> => {
  const directory = testDirectory();
  const listed = directory.services[services.food2];
  if (listed !== undefined) Object.assign(listed.entry, stated);
  await putDirectory(world.objects, directory);
};

type Look = typeof remindProvider;

/** Lets the workflow look at a referral at the time that was set, and gives the day on which it did. */
const lookOnce = async (world: World, referralId: string, act: Look): Promise<string> => {
  const { lookAt = '', watch } = await readReferral(world.as(workflow), referralId);
  await act({ id: referralId, watch }, world.as(workflow, { now: new Date(lookAt) }));
  return lookAt.slice(0, 10);
};

/** On which days a charity answers, and what its silence means. */
export const aboutDays: readonly Situation[] = [
  {
    id: 'answers-on-two-days-and-closed-for-christmas',
    who: 'A family referred to a larder that answers on Tuesdays and Thursdays and is closed over Christmas',
    happens: 'The referral is sent on Thursday 17 December.',
    does: 'The date to answer by is Thursday 7 January: no closed day and no other weekday counts, and the first reminder goes out on that day, not into an empty office.',
    others: 'The link worker is shown that very date before sending, and has no task meanwhile.',
    run: async (world) => {
      const closures = [{ from: '2026-12-21', to: '2027-01-04' }];
      await stating(world, { answerDays: ['tuesday', 'thursday'], closures });
      const now = new Date('2026-12-17T10:00:00Z');
      const directory = await readDirectory(world.as(staff.linkWorker));
      const service = directory.service(services.food2) ?? {};
      expect(answeringOf(now, service, defaultPolicy).dueBy).toBe('2027-01-07T17:00:00.000Z');
      const { referralId } = await sentReferral(world, { serviceId: services.food2, now });
      const found = await readReferral(world.as(staff.linkWorker), referralId);
      expect(found.dueBy).toBe('2027-01-07T17:00:00.000Z');
      expect(found.lookAt).toBe(found.dueBy);
      expect(found.rescueTaskId).toBeUndefined();
    },
  },
  {
    id: 'closed-for-half-a-year',
    who: 'A man referred to a service whose listing says that it is closed until the summer',
    happens: 'Nobody noticed before sending.',
    does: 'Silence is handed to his link worker fifteen working days after sending, as a task with other services.',
    others: 'The link worker has the task; the service may still accept when it opens.',
    grave: true,
    run: async (world) => {
      await stating(world, { closures: [{ from: '2026-11-01', to: '2027-05-31' }] });
      const { referralId } = await sentReferral(world, { serviceId: services.food2 });
      await lookOnce(world, referralId, remindProvider);
      await lookOnce(world, referralId, remindProvider);
      expect(await lookOnce(world, referralId, handOver)).toBe('2026-11-23');
      const found = await readReferral(world.as(staff.linkWorker), referralId);
      expect(found.rescueTaskId).toBeDefined();
      expect(found.status).toBe('sent');
      const seen = await viewReferral({ referralId }, world.as(staff.linkWorker));
      expect(seen).toMatchObject({ sees: 'everything', rescueTaskId: found.rescueTaskId });
    },
  },
];
