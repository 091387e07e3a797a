import { describe, expect, it } from 'vitest';
import type { Actor, Key, Table } from '@fingerpost/kernel';
import { changePerson, pauseCase, saveVisitRisk } from '@fingerpost/core/case';
import { acceptReferral } from './accept-referral.ts';
import { askQuestion } from './ask-question.ts';
import { completeReferral } from './complete-referral.ts';
import { endReferral } from './end-referral.ts';
import { ReferralView } from './referral-view.ts';
import { viewReferral } from './view-referral.ts';
import {
  acceptedReferral,
  costOf,
  itRefusesOtherActors,
  newWorld,
  referralIn,
  refusalOf,
  risk,
  sentReferral,
  staff,
  startedReferral,
  type World,
} from '@fingerpost/testkit';

const world = await newWorld();
const asProvider = world.as(staff.provider);
const view = (referralId: string, actor: Actor = staff.provider) => viewReferral({ referralId }, world.as(actor));

const viewsOf = async (caseId: string) => (await world.table.query(`VIEW#${caseId}#2026-11`)).rows;

/** A table that notes which keys were read singly, and which partitions as a whole. */
const watched = ({ table }: World): { table: Table; keys: Key[]; partitions: string[] } => {
  const keys: Key[] = [];
  const partitions: string[] = [];
  const watching: Table = {
    get: (key) => (keys.push(key), table.get(key)),
    getMany: (many) => (keys.push(...many), table.getMany(many)),
    query: (pk, options) => (partitions.push(pk), table.query(pk, options)),
    queryIndex: (index, partition, options) => (
      partitions.push(partition),
      table.queryIndex(index, partition, options)
    ),
    scanHeld: (after) => table.scanHeld(after),
    write: (writes, token) => table.write(writes, token),
  };
  return { table: watching, keys, partitions };
};

describe('viewReferral', () => {
  itRefusesOtherActors(viewReferral, ['provider', 'link', 'link-worker', 'team-lead']);

  it.each(Object.keys(referralIn) as (keyof typeof referralIn)[])(
    'answers what it declares, and nothing else: %s',
    async (state) => {
      const { referralId } = await referralIn[state](world);
      const seen = await view(referralId, staff.linkWorker);
      expect(ReferralView.parse(seen)).toEqual(seen);
      if (state === 'proposed') expect((await refusalOf(view(referralId))).code).toBe('referral.missing');
      else expect(ReferralView.parse(await view(referralId))).toEqual(await view(referralId));
    },
  );

  it('shows a provider the request, then the person as they are now, then a reference', async () => {
    const { referralId, caseId } = await acceptedReferral(world, { share: ['phone'] });
    await changePerson({ caseId, phone: '07700 900777' }, world.as(staff.linkWorker));
    expect(await view(referralId)).toMatchObject({ sees: 'person', person: { phone: '07700 900777' } });
    await completeReferral({ referralId, outcome: 'achieved' }, asProvider);
    const later = (now: string) => viewReferral({ referralId }, world.as(staff.provider, { now: new Date(now) }));
    expect((await later('2026-12-02T23:00:00Z')).sees).toBe('person');
    expect((await later('2026-12-03T00:00:00Z')).sees).toBe('reference');
  });

  it('tells a provider not to contact the person before a pause is over', async () => {
    const { referralId, caseId } = await acceptedReferral(world);
    await pauseCase({ caseId, reason: 'hospital', until: '2026-11-20' }, world.as(staff.linkWorker));
    expect(await view(referralId)).toMatchObject({ contact: { notBefore: '2026-11-20' } });
  });

  it('reads single items only for a provider, and the person\u2019s only once it has accepted', async () => {
    const asked = await sentReferral(world);
    await askQuestion({ referralId: asked.referralId, question: 'Stairs?' }, asProvider);
    const accepted = await startedReferral(world);
    const ended = await referralIn.ended(world);
    const read = async (referralId: string) => {
      const { table, keys, partitions } = watched(world);
      await viewReferral({ referralId }, world.as(staff.provider, { table }));
      expect(partitions).toEqual([]);
      return keys.map(({ sk }) => sk.replace(/^2#[^#]+/, '2').replace(/^7#new#.+/, '7#new')).sort();
    };
    expect(await read(asked.referralId)).toEqual(['0', '2', '2#letter', '2#note#000002']);
    expect(await read(accepted.referralId)).toEqual(['0', '0#person', '1#risk', '2', '2#letter', '7#new']);
    expect(await read(ended.referralId)).toEqual(['0', '2']);
  });

  it('tells a service that has accepted what a visitor has to know, and nobody before or after', async () => {
    const journey = await sentReferral(world);
    await saveVisitRisk({ caseId: journey.caseId, ...risk }, world.as(staff.linkWorker));
    const seen = async () => JSON.stringify(await view(journey.referralId)).includes('markdog');
    expect(await seen()).toBe(false);
    await acceptReferral({ referralId: journey.referralId }, asProvider);
    expect(await view(journey.referralId)).toMatchObject({
      sees: 'person',
      visitRisk: { text: risk.text, on: risk.on, reviewOn: risk.reviewOn, outOfDate: false },
    });
    expect(JSON.stringify(await view(journey.referralId))).not.toContain('neighbour');
    const late = world.as(staff.provider, { now: new Date('2027-03-02T09:00:00Z') });
    const after = await viewReferral({ referralId: journey.referralId }, late);
    expect(after).toMatchObject({ visitRisk: { outOfDate: true } });
    await endReferral({ referralId: journey.referralId, reason: 'moved' }, asProvider);
    expect(await seen()).toBe(false);
  });

  it('names a restricted need to the worker, the lead and the service, not to a colleague', async () => {
    const { referralId } = await sentReferral(world, { need: 'domestic-abuse' });
    expect(await view(referralId)).toMatchObject({ need: 'domestic-abuse' });
    expect(await view(referralId, staff.linkWorker)).toMatchObject({ need: 'domestic-abuse', message: 'Skips meals.' });
    expect(await view(referralId, staff.lead)).toMatchObject({ need: 'domestic-abuse' });
    const outline = await view(referralId, staff.colleague);
    expect(outline).toMatchObject({ sees: 'outline', need: 'restricted' });
    expect(JSON.stringify(outline)).not.toContain('Meadow Pantry');
  });

  it('records each view: who, role, organisation, when and which referral', async () => {
    const { referralId, caseId } = await sentReferral(world);
    await view(referralId);
    await view(referralId, staff.lead);
    const views = await viewsOf(caseId);
    expect(views).toHaveLength(2);
    expect(views.map(({ data }) => data)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({
          memberId: staff.provider.memberId,
          role: 'provider',
          referralId,
          at: '2026-11-02T09:00:00.000Z',
        }),
        expect.objectContaining({
          memberId: staff.lead.memberId,
          organisationId: staff.lead.organisationId,
          referralId,
        }),
      ]),
    );
  });

  it('answers other organisations, and a referral that does not exist, as missing, and records nothing', async () => {
    const { referralId, caseId } = await startedReferral(world);
    for (const actor of [staff.provider2, staff.linkWorker2, staff.lead2])
      expect((await refusalOf(view(referralId, actor))).code).toBe('referral.missing');
    const unknown = `${referralId.slice(0, 30)}${'z'.repeat(16)}`;
    expect((await refusalOf(view(unknown))).code).toBe('referral.missing');
    expect(await viewsOf(caseId)).toEqual([]);
  });

  it('costs 4 round trips with membership, and one write', async () => {
    const { referralId } = await startedReferral(world);
    const cost = await costOf(world, () => view(referralId));
    expect(cost).toMatchObject({ trips: 4, write: 2 });
  });
});
