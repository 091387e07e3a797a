import { expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { casePartition, pauseCase, resumeCase } from '@fingerpost/core/case';
import { taskOf } from '@fingerpost/core/work';
import { acceptedReferral, newWorld, sentReferralIn, services, staff, stream } from '@fingerpost/testkit';
import { readNotice } from './notice.repository.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';

const world = await newWorld();
const asStream = world.as(stream);
const worker = world.as(staff.linkWorker);
const lastOf = async (caseId: string) =>
  EventEnvelope.parse((await world.table.query(casePartition(caseId), { beginsWith: '9#0#' })).rows.at(-1)?.data);
const told = async (caseId: string) => queueNotices(await lastOf(caseId), asStream);
const pause = (caseId: string) => pauseCase({ caseId, reason: 'hospital', until: '2026-12-28' }, worker);

it('a pause tells the services that see the person from when on they may contact them, not those that have not answered', async () => {
  const { caseId } = await acceptedReferral(world);
  await sentReferralIn(world, caseId, { serviceId: services.group, need: 'loneliness-isolation' });
  await pause(caseId);
  const ids = await told(caseId);
  expect(ids).toHaveLength(1);
  expect(await told(caseId)).toEqual(ids);
  const prepared = await prepareNotice({ noticeId: ids[0] }, asStream);
  expect(prepared).toMatchObject({
    addressed: { template: 'paused-email', words: { until: 'Monday 28 December 2026' } },
  });
  expect(JSON.stringify(prepared)).not.toMatch(/hospital|Pettigrew/);
});

it('a pause that ends early lets them go on', async () => {
  const { caseId } = await acceptedReferral(world);
  await pause(caseId);
  const [paused = ''] = await told(caseId);
  await resumeCase({ caseId }, worker);
  const [on = ''] = await told(caseId);
  expect(await prepareNotice({ noticeId: on }, asStream)).toMatchObject({ addressed: { template: 'going-on-email' } });
  expect(await prepareNotice({ noticeId: paused }, asStream)).toEqual({ do: 'nothing' });
  expect((await readNotice(asStream, paused))?.state).toBe('not-needed');
});

it('has a colleague ring a service that has no e-mail', async () => {
  const { caseId } = await acceptedReferral(world, { mode: 'by-hand' });
  await pause(caseId);
  const [noticeId = ''] = await told(caseId);
  await prepareNotice({ noticeId }, asStream);
  const { rows } = await world.table.query(casePartition(caseId), { beginsWith: '4#' });
  expect(rows.map(taskOf).filter(({ todo }) => todo === 'ring-provider')).toHaveLength(1);
});
