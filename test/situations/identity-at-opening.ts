import { expect } from 'vitest';
import { allocateCase, recordContact } from '@fingerpost/core/case';
import { viewCase } from '@fingerpost/core/referral';
import { nhsNumbers, refusalOf, staff } from '@fingerpost/testkit';
import { asTeam, openTasks, personOf, referred, toldOf } from './identity-plays.ts';
import type { Situation } from './situation.ts';

const [mothers, swapped, widows, cousins] = nhsNumbers;

/** What the network makes of somebody who may be known already, when their case opens. */
export const identityAtOpening: readonly Situation[] = [
  {
    id: 'daughter-under-her-mothers-number',
    who: 'Grace, 38, whose practice picks her mother’s record',
    happens: 'She is referred under her mother’s NHS number. Her mother has a case about violence at home.',
    does: 'Joins nothing. The case opens apart, and nobody may contact Grace until a colleague has settled who she is.',
    others: 'The practice is told what it is told of anybody new. Nothing of the mother’s case is shown or changed.',
    grave: true,
    run: async (world) => {
      const family = { given: 'Mercy', family: 'Adeyemi' };
      const mother = await referred(world, { name: family, dateOfBirth: '1958-03-01', nhsNumber: mothers });
      const before = await personOf(world, mother);
      const name = { given: 'Grace', family: 'Adeyemi' };
      const grace = await referred(world, { name, dateOfBirth: '1988-07-12', nhsNumber: mothers });
      expect(grace.caseId).not.toBe(mother.caseId);
      expect(await asTeam(world, grace)).toMatchObject({ unsettled: true, mayBeSameAs: mother.caseId });
      const worker = world.as(staff.linkWorker);
      await allocateCase({ caseId: grace.caseId }, worker);
      const call = recordContact({ caseId: grace.caseId, channel: 'call', result: 'reached' }, worker);
      expect((await refusalOf(call)).code).toBe('case.identity');
      const stranger = await referred(world, { name, dateOfBirth: '1989-01-01' });
      expect(toldOf(grace)).toEqual(toldOf(stranger));
      expect(await personOf(world, mother)).toEqual(before);
      expect(JSON.stringify(await viewCase({ caseId: grace.caseId }, world.as(staff.referrer)))).not.toContain(
        mother.caseId,
      );
    },
  },
  {
    id: 'two-digits-swapped',
    who: 'Tom, 61, and a receptionist in a hurry',
    happens: 'Two digits of his number are swapped, and by chance it is the valid number of Nadia, who has a case.',
    does: 'Sees that birth date and family name are not those known under the number, opens the case apart, and gives the leads a task due in two working days.',
    others: 'Nadia’s link worker sees no change in her case; the practice sees Tom’s referral waiting as usual.',
    grave: true,
    run: async (world) => {
      const nadia = await referred(world, {
        name: { given: 'Nadia', family: 'Rahman' },
        dateOfBirth: '1990-02-02',
        nhsNumber: swapped,
      });
      const tom = await referred(world, {
        name: { given: 'Tom', family: 'Birtles' },
        dateOfBirth: '1965-05-05',
        nhsNumber: swapped,
      });
      expect(await openTasks(world, tom)).toMatchObject([
        { todo: 'settle-identity', because: 'details-differ', dueBy: '2026-11-04T17:00:00.000Z' },
      ]);
      expect((await asTeam(world, nadia)).version).toBe(1);
      expect((await personOf(world, tom)).personId).not.toBe((await personOf(world, nadia)).personId);
      expect(await viewCase({ caseId: tom.caseId }, world.as(staff.referrer))).toMatchObject({ status: 'waiting' });
    },
  },
  {
    id: 'number-known-to-another-team',
    who: 'Idris, who is known to a team in the next town',
    happens: 'He is referred here under his number, with his birth date typed wrong.',
    does: 'Opens the case apart, and has the team settle who he is before anybody contacts him.',
    others: 'The other team sees nothing, and neither team is shown anything of the other’s case.',
    run: async (world) => {
      const name = { given: 'Idris', family: 'Vaughan' };
      const elsewhere = await referred(world, { name, dateOfBirth: '1971-04-09', nhsNumber: cousins }, staff.referrer2);
      const here = await referred(world, { name, dateOfBirth: '1971-09-04', nhsNumber: cousins });
      expect((await asTeam(world, here)).unsettled).toBe(true);
      expect(await openTasks(world, elsewhere)).toEqual([]);
      const other = viewCase({ caseId: elsewhere.caseId }, world.as(staff.lead));
      expect((await refusalOf(other)).code).toBe('case.missing');
    },
  },
  {
    id: 'accents-and-apostrophes',
    who: 'Siobhán O’Brien-Núñez, referred twice by her practice',
    happens: 'The second time her name is typed in capitals without accents, apostrophe or hyphen.',
    does: 'Knows her by number, birth date and family name however it is written, and adds to her open case.',
    others: 'The practice reads that its request was added; nobody is asked to settle anything.',
    run: async (world) => {
      const born = { dateOfBirth: '1979-12-24', nhsNumber: widows };
      const first = await referred(world, { ...born, name: { given: 'Siobhán', family: 'O’Brien-Núñez' } });
      const again = await referred(world, { ...born, name: { given: 'SIOBHAN', family: 'OBRIEN NUNEZ' } });
      expect(again).toMatchObject({ caseId: first.caseId, existing: true });
      expect(await openTasks(world, first)).toEqual([]);
    },
  },
  {
    id: 'shared-family-phone',
    who: 'The Okafors: three generations, one telephone',
    happens: 'Grandmother and grandson are referred with the same phone, e-mail and address.',
    does: 'Takes none of these for evidence: two cases, and no question whether they are one person.',
    others: 'No list or page of either case mentions the other.',
    run: async (world) => {
      const home = { phone: '07700 900777', email: 'okafor@example.org', address: '3 Quay Street' };
      const family = 'Okafor';
      const nan = await referred(world, { ...home, name: { given: 'Adaeze', family }, dateOfBirth: '1944-10-10' });
      const boy = await referred(world, { ...home, name: { given: 'Adam', family }, dateOfBirth: '2001-10-10' });
      for (const one of [nan, boy]) {
        expect((await asTeam(world, one)).mayBeSameAs).toBeUndefined();
        expect(await openTasks(world, one)).toEqual([]);
      }
      const view = await viewCase({ caseId: boy.caseId }, world.as(staff.linkWorker));
      expect(JSON.stringify(view)).not.toContain(nan.caseId);
    },
  },
  {
    id: 'no-number-and-a-nickname',
    who: 'Bill Harker, sleeping rough, referred by two practices’ staff',
    happens: 'Nobody has his number. Once he is William Harker, once Bill Harkar, born on the same day.',
    does: 'Asks the team whether it is one person, and holds nothing up meanwhile.',
    others: 'The practice is told nothing of a possible match.',
    run: async (world) => {
      const born = { dateOfBirth: '1968-08-18', noFixedAbode: true };
      const first = await referred(world, { ...born, name: { given: 'William', family: 'Harker' } });
      const bill = await referred(world, { ...born, name: { given: 'Bill', family: 'Harkar' } });
      expect(await openTasks(world, bill)).toMatchObject([{ todo: 'settle-identity', because: 'possible-match' }]);
      const worker = world.as(staff.linkWorker);
      await allocateCase({ caseId: bill.caseId }, worker);
      await recordContact({ caseId: bill.caseId, channel: 'visit', result: 'reached' }, worker);
      const seen = JSON.stringify(await viewCase({ caseId: bill.caseId }, world.as(staff.referrer)));
      expect(seen).not.toContain(first.caseId);
      expect(seen).not.toContain('possible-match');
    },
  },
];
