import { describe, expect, it } from 'vitest';
import { listWork } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  nameSafeguarding,
  newWorld,
  raisedConcernIn,
  staff,
  takenCaseIn,
} from '@fingerpost/testkit';
import { closeConcern } from './close-concern.ts';
import { listConcerns } from './list-concerns.ts';

const { colleague, lead, linkWorker } = staff;
const world = await newWorld();
await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
const caseId = await takenCaseIn(world);
const open = await raisedConcernIn(world, caseId, { now: new Date('2026-11-02T11:00:00Z') });
const closed = await raisedConcernIn(world, caseId, { now: new Date('2026-11-02T10:00:00Z') });
await closeConcern({ concernId: closed, outcome: 'dealt-with-by-us', note: 'Settled.' }, world.as(colleague));

describe('listConcerns', () => {
  itRefusesOtherActors(listConcerns, ['link-worker', 'team-lead']);

  it('lists open and closed ones, the newest first, to the lead and the deputy', async () => {
    for (const actor of [colleague, linkWorker]) {
      const { items } = await listConcerns({}, world.as(actor));
      expect(items.map(({ id, kind, status, name }) => [id, kind, status, name])).toEqual([
        [open, 'concern', 'open', 'Ottoline Pettigrew'],
        [closed, 'concern', 'closed', 'Ottoline Pettigrew'],
      ]);
    }
  });

  it('is empty for the team lead who is not named, and for another team', async () => {
    for (const actor of [lead, staff.lead2, staff.linkWorker2])
      expect(await listConcerns({}, world.as(actor))).toEqual({ items: [] });
  });

  it('leaves out what is kept from a member', async () => {
    expect((await listConcerns({}, world.as({ ...colleague, notWith: [caseId] }))).items).toEqual([]);
  });

  it('has what waits in the work of the lead, and of nobody else', async () => {
    const ids = async (actor: Parameters<typeof world.as>[0]) =>
      (await listWork({}, world.as(actor))).items.filter(({ kind }) => kind === 'concern').map(({ id }) => id);
    expect(await ids(colleague)).toEqual([open]);
    for (const actor of [linkWorker, lead, staff.lead2, staff.provider, staff.referrer, staff.admin])
      expect(await ids(actor)).toEqual([]);
  });
});
