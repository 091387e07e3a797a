import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  putDirectory,
  refusalOf,
  sentReferral,
  services,
  staff,
  takenCaseIn,
  testDirectory,
} from '@fingerpost/testkit';
import { viewHandover } from './view-handover.ts';

const { linkWorker, colleague, lead, lead2 } = staff;
const { memberId } = linkWorker;

describe('viewHandover', () => {
  itRefusesOtherActors(viewHandover, ['link-worker', 'team-lead']);

  it('shows a lead every open case of a worker, what is due first before the rest, and records each view', async () => {
    const world = await newWorld();
    const { caseId } = await sentReferral(world);
    const soon = await takenCaseIn(world, { urgency: 'soon' });
    const { member, cases } = await viewHandover({ memberId }, world.as(lead));
    expect(member.name).toBe(linkWorker.name);
    expect(cases.map((each) => each.caseId)).toEqual([soon, caseId]);
    expect(cases[1]?.referrals[0]?.holder?.name).toBe('Meadow Community');
    const views = (await world.everything()).filter(({ type }) => type === 'view');
    expect(views.map(({ data }) => (data as { caseId: string }).caseId).toSorted()).toEqual([soon, caseId].toSorted());
  });

  it('shows a worker their own, and whoever covers what they cover, but for a service of a restricted need', async () => {
    const world = await newWorld();
    await sentReferral(world, { serviceId: services.advice, need: 'legal-immigration' });
    const own = await viewHandover({}, world.as(linkWorker));
    expect(own.cases[0]?.referrals[0]?.serviceName).toBe('Harbour Advice');
    expect((await refusalOf(viewHandover({ memberId }, world.as(colleague)))).code).toBe('work.holder');
    const directory = testDirectory();
    directory.members[memberId]!.entry.away = { from: '2026-11-02', to: '2026-11-06', cover: colleague.memberId };
    await putDirectory(world.objects, directory);
    expect((await viewHandover({ memberId }, world.as(colleague))).cases).toHaveLength(1);
  });

  it('leaves out what is kept from the reader, and refuses another team', async () => {
    const world = await newWorld();
    const caseId = await takenCaseIn(world);
    expect((await viewHandover({ memberId }, world.as({ ...lead, notWith: [caseId] }))).cases).toEqual([]);
    expect((await refusalOf(viewHandover({ memberId }, world.as(lead2)))).code).toBe('work.holder');
  });
});
