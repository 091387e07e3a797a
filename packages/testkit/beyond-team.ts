import { openBeyondTeam } from '@fingerpost/core/case';
import { heldByLeads, readHeldBy } from '@fingerpost/core/work';
import { takenCaseIn } from './journey.ts';
import { staff } from './network.ts';
import type { World } from './world.ts';

/** What somebody of another team says when they open a case. */
export const whyBeyondTeam = { reason: 'person-is-here', words: 'She stands at our desk and is lost.' };

/** Has the second team’s link worker open a case of the first, and gives the task that this leaves to its leads. */
export const openedBeyondTeam = async (
  world: World,
): Promise<{ readonly caseId: string; readonly taskId: string; readonly dueBy: string | undefined }> => {
  const caseId = await takenCaseIn(world, { needs: ['domestic-abuse'] });
  await openBeyondTeam({ caseId, ...whyBeyondTeam }, world.as(staff.linkWorker2));
  const held = await readHeldBy(world.as(staff.lead), heldByLeads(staff.lead.organisationId));
  const task = held.find(({ id, todo }) => todo === 'review-access' && id.includes(caseId.slice(4)));
  return { caseId, taskId: task?.id ?? '', dueBy: task?.dueBy };
};
