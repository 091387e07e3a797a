import { expect, it } from 'vitest';
import { saveOrganisation } from '@fingerpost/core/directory';
import { mergePractices, Message } from '@fingerpost/core/message';
import {
  closeCase,
  closeProvider,
  closeService,
  endReferral,
  readReferral,
  recordAttendance,
} from '@fingerpost/core/referral';
import { readCase } from '@fingerpost/core/case';
import { taskOf } from '@fingerpost/core/work';
import {
  acceptedReferral,
  asNow,
  FaultyTable,
  practice,
  practice2,
  provider,
  refusalOf,
  services,
  staff,
  takenCaseIn,
  team,
} from '@fingerpost/testkit';

import { begun, fortyCases } from '../support/forty-cases.ts';

const { linkWorker, lead, admin, referrer } = staff;

it('a service closes: each link worker has a task with a date, in batches that go on after a fault', async () => {
  const { world, nothingAdrift } = await begun();
  await fortyCases(world);
  await nothingAdrift();
  const asked = { serviceId: services.food };
  const table = new FaultyTable(world.table, { fault: 'throttled', at: 4, times: 12 });
  await closeService(asked, world.as(staff.provider, { table })).catch(() => undefined);
  expect(table.struck).toBe(true);
  await nothingAdrift();
  let closed = false;
  for (let call = 0; !closed && call < 6; call += 1) {
    ({ closed } = await closeService(asked, world.as(staff.provider)));
    await nothingAdrift();
  }
  expect(closed).toBe(true);
  const items = await world.everything();
  const open = items.filter(({ type, list }) => type === 'referral' && JSON.stringify(list).includes(services.food));
  const tasks = items.filter(({ type }) => type === 'task').map(taskOf);
  const left = tasks.filter(({ because, status }) => because === 'service-closed' && status === 'open');
  expect(left).toHaveLength(20);
  expect(left.every(({ alternatives }) => alternatives?.includes(services.food2))).toBe(true);
  expect(open.every(({ holder }) => holder === undefined)).toBe(true);
}, 120_000);

it('a provider closes with its services, its referrals and its members', async () => {
  const { world, nothingAdrift } = await begun();
  await fortyCases(world);
  await nothingAdrift();
  const closing = { kind: 'provider', organisationId: provider, name: 'Meadow Community', status: 'closed' } as const;
  expect((await refusalOf(saveOrganisation(closing, world.as(admin)))).code).toBe('organisation.has-referrals');
  let closed = false;
  for (let call = 0; !closed && call < 6; call += 1) {
    ({ closed } = await closeProvider({ organisationId: provider }, world.as(admin)));
    await nothingAdrift();
  }
  expect(closed).toBe(true);
  const again = await closeProvider({ organisationId: provider }, world.as(admin));
  expect(again).toEqual({ ended: 0, withdrawn: 0, left: 0, closed: true });
}, 120_000);

it('a practice merges into another: unfiled messages and open cases go over with their dates', async () => {
  const { world, nothingAdrift } = await begun();
  const { caseId, referralId } = await acceptedReferral(world);
  await recordAttendance({ referralId, on: '2026-11-02', result: 'attended' }, world.as(staff.provider));
  const over = await takenCaseIn(world);
  await closeCase({ caseId: over, reason: 'person-declined' }, world.as(linkWorker));
  const late = await takenCaseIn(world);
  await nothingAdrift();
  const merge = { from: practice, to: practice2 };

  const table = new FaultyTable(world.table, { fault: 'throttled', at: 3, times: 12 });
  await mergePractices(merge, world.as(admin, { table })).catch(() => undefined);
  expect(table.struck).toBe(true);
  await nothingAdrift();
  const done = await mergePractices(merge, world.as(admin));
  expect(done).toMatchObject({ left: 0, closed: true });
  await nothingAdrift();

  expect(await readCase(world.as(lead), caseId)).toMatchObject({
    practiceId: practice,
    registeredPracticeId: practice2,
  });
  // What is closed only afterwards is told to the practice that took over.
  await closeCase({ caseId: late, reason: 'person-declined' }, world.as(linkWorker));
  await nothingAdrift();
  const items = await world.everything();
  const messages = items.filter(({ type }) => type === 'message').map(({ data }) => Message.parse(data));
  expect(messages.map(({ practiceId }) => practiceId)).toEqual([practice2, practice2, practice2]);
  const filing = items
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .filter(({ todo }) => todo === 'file-message');
  expect(filing.every(({ holder }) => holder?.id === practice2)).toBe(true);
  expect(await asNow(world, referrer)).toMatchObject({ organisationId: practice2, role: 'referrer' });
  expect((await refusalOf(mergePractices({ from: practice, to: team }, world.as(admin)))).code).toBe(
    'organisation.missing',
  );
}, 120_000);

it('a team is renamed: only words change, and it closes only when it has no open case', async () => {
  const { world, nothingAdrift } = await begun();
  const { referralId } = await acceptedReferral(world);
  await nothingAdrift();
  const withoutTeam = async () => (await world.everything()).filter(({ pk }) => !pk.startsWith('ORG#'));
  const before = await withoutTeam();
  const renamed = {
    kind: 'team',
    organisationId: team,
    name: 'Meadow and Brook Link Workers',
    commissionerId: staff.commissioner.organisationId,
  } as const;
  await saveOrganisation(renamed, world.as(admin));
  await nothingAdrift();
  expect(await withoutTeam()).toEqual(before);
  const close = () => saveOrganisation({ ...renamed, status: 'closed' }, world.as(admin));
  expect((await refusalOf(close())).code).toBe('organisation.in-use');
  await saveOrganisation(
    { kind: 'practice', organisationId: practice, name: 'Meadow Surgery', teamId: staff.lead2.organisationId },
    world.as(admin),
  );
  await nothingAdrift();
  expect((await refusalOf(close())).code).toBe('organisation.has-cases');
  await endReferral({ referralId, reason: 'moved' }, world.as(staff.provider));
  expect(await readReferral(world.as(lead), referralId)).toMatchObject({ status: 'ended' });
  expect((await refusalOf(close())).code).toBe('organisation.has-cases');
}, 120_000);
