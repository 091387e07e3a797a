import { describe, expect, it } from 'vitest';
import { casePartition, openCase, recordContact, savePlan } from '@fingerpost/core/case';
import { recordOns4 } from '@fingerpost/core/outcomes';
import {
  costOf,
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  person,
  referralIn,
  refusalOf,
  sentReferral,
  services,
  staff,
  start,
  startedReferral,
  takenCaseIn,
} from '@fingerpost/testkit';
import { completeReferral } from './complete-referral.ts';
import type { TeamCaseView } from './case-view.ts';
import { viewCase } from './view-case.ts';

const world = await newWorld();
const worker = world.as(staff.linkWorker);

const asTeam = async (caseId: string, actor: (typeof staff)[keyof typeof staff] = staff.linkWorker) => {
  const view = await viewCase({ caseId }, world.as(actor));
  expect(view.sees).toBe('journey');
  return view as TeamCaseView;
};

const restricted = async () => {
  const caseId = await takenCaseIn(world, { needs: ['food', 'domestic-abuse'] });
  await sentReferral(world, { caseId, serviceId: services.advice, need: 'domestic-abuse' });
  return caseId;
};

describe('viewCase', () => {
  itRefusesOtherActors(viewCase, ['referrer', 'link-worker', 'team-lead']);

  it('shows the team the whole journey on one page', async () => {
    const { caseId, referralId } = await referralIn.declined(world);
    await recordContact({ caseId, channel: 'call', result: 'reached', note: 'Likes to cook.' }, worker);
    await savePlan({ caseId, matters: 'Company.', goals: [{ text: 'Lunch club', rating: 2 }] }, worker);
    await recordOns4({ caseId, stage: 'plan', notAsked: 'too-unwell' }, worker);
    const view = await asTeam(caseId);
    expect(view).toMatchObject({
      status: 'active',
      todo: 'next-contact',
      holder: { kind: 'member', name: staff.linkWorker.name },
      person: { name: person.name, safeContact: { nothingToAvoid: true } },
      practice: { name: 'Meadow Surgery' },
      notes: [{ text: openCaseInput().reason, by: staff.referrer.name }],
      plan: { matters: 'Company.', goals: [{ text: 'Lunch club', ratings: [{ rating: 2 }] }] },
      ons4: [{ stage: 'plan', notAsked: 'too-unwell' }],
      contacts: [{ result: 'reached', note: 'Likes to cook.' }],
      referrals: [{ id: referralId, status: 'declined', serviceName: 'Meadow Pantry', reason: 'full', isOpen: false }],
      tasks: [{ todo: 'after-decline', status: 'open', because: 'full', referralId }],
    });
    expect(view.stillToAsk).toContain('language');
    expect(view.stillToAsk).not.toContain('safeContact');
  });

  it('says on a task about another need what that is, and not how the referral went', async () => {
    const { caseId, referralId } = await startedReferral(world);
    const said = { outcome: 'achieved', note: 'Comes every week.', alsoNeeds: 'A lift after dark.' };
    await completeReferral({ referralId, ...said }, world.as(staff.provider));
    expect((await asTeam(caseId)).tasks).toMatchObject([{ todo: 'also-needs', note: 'A lift after dark.' }]);
  });

  it('names a restricted need to its worker and the leads, and to no colleague', async () => {
    const caseId = await restricted();
    for (const actor of [staff.linkWorker, staff.lead]) {
      const view = await asTeam(caseId, actor);
      expect(view.needs).toEqual(['food', 'domestic-abuse']);
      expect(view.referrals[0]).toMatchObject({ needs: ['domestic-abuse'], serviceName: 'Harbour Advice' });
    }
    const view = await asTeam(caseId, staff.colleague);
    expect(view.needs).toEqual(['food', 'restricted']);
    expect(JSON.stringify(view.referrals)).not.toMatch(/Harbour|domestic-abuse|00000000-0000/);
  });

  it('shows the practice where it stands, who holds it and by when, and not the journey', async () => {
    const caseId = await restricted();
    await recordContact({ caseId, channel: 'call', result: 'reached', note: 'Private.' }, worker);
    const view = await viewCase({ caseId }, world.as(staff.referrer));
    expect(view).toMatchObject({
      sees: 'standing',
      status: 'active',
      reached: true,
      name: 'Ottoline Pettigrew',
      needs: ['food', 'restricted'],
      holder: { name: staff.linkWorker.name },
      overdue: false,
      messages: [],
    });
    expect(JSON.stringify(view)).not.toMatch(/Private|Harbour|domestic|07700/);
  });

  it('says nothing to others, and records no view of theirs', async () => {
    const caseId = await takenCaseIn(world);
    for (const actor of [staff.referrer2, staff.linkWorker2, staff.lead2])
      expect((await refusalOf(viewCase({ caseId }, world.as(actor)))).code).toBe('case.missing');
    expect((await world.table.query(`VIEW#${caseId}#2026-11`)).rows).toEqual([]);
  });

  it('records each view', async () => {
    const caseId = await takenCaseIn(world);
    await viewCase({ caseId }, world.as(staff.referrer));
    await viewCase({ caseId }, worker);
    const { rows } = await world.table.query(`VIEW#${caseId}#2026-11`);
    const looked = rows.map(({ data }) => JSON.stringify(data));
    expect(looked).toHaveLength(2);
    for (const { memberId, role } of [staff.referrer, staff.linkWorker]) {
      const view = looked.find((each) => each.includes(memberId));
      expect(view).toContain(`"role":"${role}"`);
      expect(view).toContain(start.toISOString());
    }
  });

  it('shows everything of a case with more items than one query answers', async () => {
    const caseId = await takenCaseIn(world);
    for (let day = 0; day < 110; day += 1) await recordContact({ caseId, channel: 'call', result: 'reached' }, worker);
    expect((await asTeam(caseId)).contacts).toHaveLength(110);
  });

  it('costs 2 round trips with membership, 12 read units at 60 items, and the write of the view', async () => {
    const { caseId } = await (await openCase(openCaseInput(), world.as(staff.referrer)), sentReferral(world));
    await savePlan({ caseId, matters: 'Company. '.repeat(20), goals: [{ text: 'Lunch club', rating: 2 }] }, worker);
    for (const [serviceId, need] of [
      [services.group, 'loneliness-isolation'],
      [services.advice, 'money-debt-benefits'],
    ] as const)
      await sentReferral(world, { caseId, serviceId, need, message: 'What she would like. '.repeat(10) });
    const count = async () => (await world.table.query(casePartition(caseId), { before: '9' })).rows.length;
    while ((await count()) < 60)
      await recordContact(
        { caseId, channel: 'call', result: 'no-answer', note: 'Rang twice, no answer. '.repeat(8) },
        worker,
      );
    expect(await count()).toBe(60);
    const cost = await costOf(world, () => viewCase({ caseId }, worker));
    expect(cost.trips).toBe(3);
    expect(cost.write).toBe(2);
    expect(cost.read).toBeLessThanOrEqual(12);
  });
});
