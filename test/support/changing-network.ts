import { setAway } from '@fingerpost/core/access';
import { readCase } from '@fingerpost/core/case';
import { changeMember } from '@fingerpost/core/directory';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { listWork } from '@fingerpost/core/work';
import { type StaffActor } from '@fingerpost/kernel';
import { newWorld, staff, storedNetwork, workflow, type World } from '@fingerpost/testkit';
import { streamOf } from './adrift.ts';

const { lead, admin } = staff;

/** A network of its own whose members and organisations can change, with what reads its stream. */
export const changing = async () => {
  const world = await newWorld();
  await storedNetwork(world);
  return { world, follow: streamOf(world) };
};

export const away = (world: World, { memberId }: StaffActor, cover: StaffActor, from: string, to: string) =>
  setAway({ memberId, from, to, cover: cover.memberId }, world.as(lead));

export const on = (day: string): Date => new Date(`${day}T09:00:00Z`);

/** What somebody finds on their own list on a day, as ids of cases. */
export const casesOn = async (world: World, actor: StaffActor, day: string): Promise<readonly string[]> =>
  (await listWork({}, world.as(actor, { now: on(day) }))).items.map(({ caseId }) => caseId);

/** Lets silence go on until the workflow looks at a case next, and gives when that was. */
export const silence = async (world: World, caseId: string): Promise<string> => {
  const { watch, lookAt = '' } = await readCase(world.as(workflow), caseId);
  await raiseOverdue({ id: caseId, watch }, world.as(workflow, { now: new Date(lookAt) }));
  return lookAt.slice(0, 10);
};

export const deactivate = (world: World, { organisationId, memberId }: StaffActor) =>
  changeMember({ organisationId, memberId, status: 'deactivated' }, world.as(admin));
