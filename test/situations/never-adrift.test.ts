import { expect, it } from 'vitest';
import { moveCases } from '@fingerpost/core/referral';
import { allocateCase } from '@fingerpost/core/case';
import { heldByOrganisation, readHeldBy } from '@fingerpost/core/work';
import { FaultyTable, refusalOf, staff, team, writeFaults } from '@fingerpost/testkit';
import { adrift, openCount } from '../support/adrift.ts';

import { begun, fortyCases } from '../support/forty-cases.ts';
import { deactivate } from '../support/changing-network.ts';

const { linkWorker, colleague, lead, admin } = staff;

it('a member falls ill with 40 open cases: at every moment each has a holder who is there, and a date', async () => {
  const { world, nothingAdrift } = await begun();
  await fortyCases(world);
  await nothingAdrift();
  const open = await openCount(world);
  expect(open).toBeGreaterThan(70);
  expect((await refusalOf(deactivate(world, linkWorker))).code).toBe('member.holds-work');

  const move = { from: linkWorker.memberId, to: colleague.memberId };
  const cases = (await world.everything()).filter(({ type }) => type === 'case').map(({ pk }) => pk.slice(5));
  for (const [index, fault] of writeFaults.entries()) {
    const caseIds = cases.slice(index * 5, index * 5 + 5);
    const table = new FaultyTable(world.table, { fault, at: 3, times: 4 });
    await moveCases({ ...move, caseIds }, world.as(lead, { table })).catch(() => undefined);
    expect(table.struck, fault).toBe(true);
    expect(await adrift(world), fault).toEqual([]);
  }
  expect((await moveCases(move, world.as(lead))).left).toEqual([]);
  await nothingAdrift();
  expect(await openCount(world)).toBe(open);

  await deactivate(world, linkWorker);
  await nothingAdrift();
}, 120_000);

it('a team whose only lead has left gives what a worker held back to its waiting list, by an administrator', async () => {
  const { world, nothingAdrift } = await begun();
  await fortyCases(world);
  await nothingAdrift();
  await deactivate(world, lead);
  await nothingAdrift();
  await moveCases({ from: linkWorker.memberId, to: 'waiting-list' }, world.as(admin));
  await nothingAdrift();
  await deactivate(world, linkWorker);
  await nothingAdrift();

  const waiting = (await readHeldBy(world.as(admin), heldByOrganisation(team))).find(({ id }) => id.startsWith('cas_'));
  await allocateCase({ caseId: waiting?.id }, world.as(colleague));
  expect((await refusalOf(deactivate(world, colleague))).code).toBe('member.holds-work');
  await moveCases({ from: colleague.memberId, to: 'waiting-list' }, world.as(admin));
  await nothingAdrift();
  // The last one who could take anything from the waiting list does not go before somebody else is there.
  expect((await refusalOf(deactivate(world, colleague))).code).toBe('member.last-member');
  await nothingAdrift();
}, 120_000);
