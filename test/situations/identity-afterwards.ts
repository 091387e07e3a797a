import { expect } from 'vitest';
import { allocateCase, changePerson, separatePeople, settleIdentity, takeBackCase } from '@fingerpost/core/case';
import { acceptReferral, reportIncident, viewCase, viewReferral } from '@fingerpost/core/referral';
import { completeTask } from '@fingerpost/core/work';
import { nhsNumbers, refusalOf, sentReferralIn, staff } from '@fingerpost/testkit';
import { asTeam, openTasks, personOf, referred } from './identity-plays.ts';
import type { Situation } from './situation.ts';

const married = nhsNumbers[4];

/** What people settle, undo, take back and report once cases are open. */
export const identityAfterwards: readonly Situation[] = [
  {
    id: 'twins-at-one-address',
    who: 'Ada and Ava Fenwick, twins of 80 who live together',
    happens: 'Both are referred without NHS numbers: same birth date, same postcode, names one letter apart.',
    does: 'Asks once. A colleague says that they are two people, and is never asked again, even when a name is corrected.',
    others: 'Each twin keeps her own case and her own details; their practice notices nothing.',
    run: async (world) => {
      const home = { dateOfBirth: '1946-01-20', address: '9 Holm Lane', postcode: 'OX16 2BB' };
      const ada = await referred(world, { ...home, name: { given: 'Ada', family: 'Fenwick' } });
      const ava = await referred(world, { ...home, name: { given: 'Ava', family: 'Fenwick' } });
      const colleague = world.as(staff.colleague);
      expect((await asTeam(world, ava)).mayBeSameAs).toBe(ada.caseId);
      const pair = { caseId: ava.caseId, otherCaseId: ada.caseId };
      await settleIdentity({ ...pair, decision: 'different-people' }, colleague);
      await changePerson({ caseId: ava.caseId, name: { given: 'Ava', family: 'Fenwicke' } }, colleague);
      expect((await asTeam(world, ava)).mayBeSameAs).toBeUndefined();
      expect(await openTasks(world, ava)).toEqual([]);
      expect((await personOf(world, ada)).personId).not.toBe((await personOf(world, ava)).personId);
      expect(await viewCase({ caseId: ada.caseId }, world.as(staff.referrer))).toMatchObject({ status: 'waiting' });
    },
  },
  {
    id: 'a-married-name',
    who: 'Leila, who married in the summer',
    happens: 'She is referred under her number and her new name, while her case under the old name is open.',
    does: 'Waits for a colleague, who rings the practice and joins the two; both histories stay, and either name is known.',
    others: 'Each case leads the team to the other. The practice’s next request goes to a case that is open.',
    run: async (world) => {
      const born = { dateOfBirth: '1993-11-11', nhsNumber: married };
      const before = await referred(world, { ...born, name: { given: 'Leila', family: 'Haddad' } });
      const after = await referred(world, { ...born, name: { given: 'Leila', family: 'Brooks' } });
      expect((await asTeam(world, after)).unsettled).toBe(true);
      const pair = { caseId: after.caseId, otherCaseId: before.caseId };
      await settleIdentity({ ...pair, decision: 'same-person' }, world.as(staff.linkWorker));
      expect((await personOf(world, after)).personId).toBe((await personOf(world, before)).personId);
      for (const [one, other] of [
        [before, after],
        [after, before],
      ] as const)
        expect(await viewCase({ caseId: one.caseId }, world.as(staff.linkWorker))).toMatchObject({
          joined: [{ caseId: other.caseId }],
        });
      expect(await referred(world, { ...born, name: { given: 'Leila', family: 'Brooks' } })).toMatchObject({
        existing: true,
      });
    },
  },
  {
    id: 'joined-by-mistake',
    who: 'Two men called John Carter, born on one day',
    happens: 'A link worker joins their cases; a week later the lead sees that they are two men.',
    does: 'Takes them apart: each case has its own person again, and nobody but the lead can do it.',
    others: 'Neither case’s page names the other any more; what was written in each stays where it was.',
    run: async (world) => {
      const born = { name: { given: 'John', family: 'Carter' }, dateOfBirth: '1957-07-07' };
      const one = await referred(world, { ...born, postcode: 'LS1 4AP' });
      const other = await referred(world, { ...born, postcode: 'OX16 0RL' });
      const own = [await personOf(world, one), await personOf(world, other)].map(({ personId }) => personId);
      const pair = { caseId: other.caseId, otherCaseId: one.caseId };
      await settleIdentity({ ...pair, decision: 'same-person' }, world.as(staff.linkWorker));
      expect((await refusalOf(separatePeople(pair, world.as(staff.linkWorker)))).code).toBe('actor.not-allowed');
      await separatePeople(pair, world.as(staff.lead));
      expect([await personOf(world, one), await personOf(world, other)].map(({ personId }) => personId)).toEqual(own);
      for (const { caseId } of [one, other])
        expect(await viewCase({ caseId }, world.as(staff.lead))).toMatchObject({ joined: [], notes: [{}] });
    },
  },
  {
    id: 'sent-in-error-before-anybody-began',
    who: 'A practice that clicked on the wrong patient',
    happens: 'It takes the referral back the same hour, before a link worker has taken it.',
    does: 'Closes the case as opened in error.',
    others: 'The team reads why; nobody ever rings the person.',
    run: async (world) => {
      const wrong = await referred(world, { name: { given: 'Ewan', family: 'Pike' }, dateOfBirth: '1982-02-28' });
      const note = 'Meant for another patient.';
      const back = { caseId: wrong.caseId, reason: 'sent-in-error', note };
      expect(await takeBackCase(back, world.as(staff.referrer))).toMatchObject({ closed: true });
      expect(await viewCase({ caseId: wrong.caseId }, world.as(staff.linkWorker))).toMatchObject({
        status: 'closed',
        closure: { reason: 'in-error', takenBack: true },
        notes: [{}, { text: note }],
      });
      expect(await openTasks(world, wrong)).toEqual([]);
    },
  },
  {
    id: 'taken-back-over-a-begun-case',
    who: 'Maureen, who already trusts her link worker',
    happens: 'Her practice takes the referral back, since “it was dealt with otherwise”.',
    does: 'Closes nothing over her head: her worker has two working days to agree it with her.',
    others: 'The practice sees that it was asked, and later that the worker has talked with her.',
    run: async (world) => {
      const hers = await referred(world, { name: { given: 'Maureen', family: 'Tait' }, dateOfBirth: '1949-06-06' });
      await allocateCase({ caseId: hers.caseId }, world.as(staff.linkWorker));
      const practice = world.as(staff.referrer);
      await takeBackCase({ caseId: hers.caseId, reason: 'dealt-with' }, practice);
      expect((await asTeam(world, hers)).status).toBe('allocated');
      const [task] = await openTasks(world, hers);
      expect(task).toMatchObject({ todo: 'taken-back', dueBy: '2026-11-04T17:00:00.000Z' });
      expect(await viewCase({ caseId: hers.caseId }, practice)).toMatchObject({ takenBack: { done: false } });
      await completeTask({ taskId: task?.id }, world.as(staff.linkWorker));
      expect(await viewCase({ caseId: hers.caseId }, practice)).toMatchObject({ takenBack: { done: true } });
    },
  },
  {
    id: 'shown-to-the-wrong-service',
    who: 'A food bank that opens a referral and knows it is not for them',
    happens: 'It reports that it saw a name and an address it should not have seen.',
    does: 'Gives the team’s lead an incident for the same working day, with the food bank’s words for the lead alone.',
    others: 'The link worker sees that there is an incident, not the words; the history records codes only.',
    run: async (world) => {
      const shown = await referred(world, { name: { given: 'Hana', family: 'Lorne' }, dateOfBirth: '1985-05-15' });
      await allocateCase({ caseId: shown.caseId }, world.as(staff.linkWorker));
      const referralId = await sentReferralIn(world, shown.caseId);
      const service = world.as(staff.provider);
      await acceptReferral({ referralId }, service);
      expect(await viewReferral({ referralId }, service)).toMatchObject({ sees: 'person' });
      const words = 'Meant for the other Meadow.';
      await reportIncident({ about: referralId, seen: ['name'], seenBy: 'service', words }, service);
      const [task] = await openTasks(world, shown);
      expect(task).toMatchObject({ todo: 'incident', dueBy: '2026-11-02T17:00:00.000Z', holder: { kind: 'leads' } });
      const asLead = JSON.stringify(await viewCase({ caseId: shown.caseId }, world.as(staff.lead)));
      const asWorker = JSON.stringify(await viewCase({ caseId: shown.caseId }, world.as(staff.linkWorker)));
      expect([asLead.includes(words), asWorker.includes(words)]).toEqual([true, false]);
    },
  },
];
