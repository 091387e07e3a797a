import * as z from 'zod';
import { type Context, type Item, MemberId, Recent, type Write } from '@fingerpost/kernel';
import {
  addTask,
  changeTask,
  dueOn,
  heldByLeads,
  heldByMember,
  readTask,
  standingTaskId,
  type Task,
} from '@fingerpost/core/work';
import { type Case, scopeOf } from './case.ts';

/** What somebody who visits the person has to know to be safe: facts, as of a day, from a source, until a review. */
const Instruction = z.object({
  text: z.string(),
  on: z.iso.date(),
  source: z.string(),
  reviewOn: z.iso.date(),
});

/** An instruction for visitors as it stands; `lifted` where there is nothing they need to know any more. */
export const VisitRisk = Instruction.extend({
  lifted: z.literal(true).optional(),
  savedAt: z.iso.datetime(),
  by: z.object({ memberId: MemberId, name: z.string() }),
  version: z.int(),
  recent: z.array(Recent),
});
export type VisitRisk = z.infer<typeof VisitRisk>;

/** Parses a stored instruction for visitors; undefined for none, and for one that was lifted. */
export const visitRiskOf = (item: Item | undefined): VisitRisk | undefined => {
  const found = item === undefined ? undefined : VisitRisk.parse(item.data);
  return found?.lifted === true ? undefined : found;
};

/** An instruction as a visitor reads it: without who told it. */
export const VisitRiskShown = Instruction.omit({ source: true }).extend({
  /** Its review date has passed: the visitor has to ring the team. */
  outOfDate: z.boolean(),
});
export type VisitRiskShown = z.infer<typeof VisitRiskShown>;

/** Puts an instruction into what a visitor reads on a day. */
export const shownVisitRisk = (risk: VisitRisk | undefined, day: string): VisitRiskShown | undefined =>
  risk && { text: risk.text, on: risk.on, reviewOn: risk.reviewOn, outOfDate: risk.reviewOn < day };

/** Gives the id of the task that has the instruction of a case reviewed. */
export const visitRiskReviewId = (context: Context, caseId: string): string =>
  standingTaskId(context, caseId, 'review-visit-risk');

/** An instruction as its team reads it: with who told it, and who wrote it down. */
export const TeamVisitRisk = VisitRiskShown.extend({
  source: z.string(),
  savedAt: z.iso.datetime(),
  by: z.object({ name: z.string() }),
  version: z.int(),
});
export type TeamVisitRisk = z.infer<typeof TeamVisitRisk>;

/** Puts an instruction into what its team reads on a day. */
export const teamVisitRisk = (risk: VisitRisk, day: string): TeamVisitRisk => {
  const { recent: _requests, lifted: _lifted, ...shown } = risk;
  return { ...shown, outOfDate: risk.reviewOn < day };
};

/** The write that has the worker look at an instruction again on its review date: one task a case, with the latest date. */
export const reviewWrites = async (context: Context, found: Case, reviewOn: string): Promise<readonly Write[]> => {
  const id = visitRiskReviewId(context, found.id);
  const before = await readTask(context, id);
  const now = context.now.toISOString();
  const workerId = found.status === 'closed' ? undefined : found.workerId;
  const task: Task = {
    id,
    status: 'open',
    todo: 'review-visit-risk',
    name: found.name,
    needs: [],
    practiceId: found.practiceId,
    teamId: found.teamId,
    workerId: found.workerId,
    holder: workerId === undefined ? heldByLeads(found.teamId) : heldByMember(workerId),
    dueBy: dueOn(reviewOn),
    openedAt: now,
    changedAt: now,
    version: (before?.version ?? 0) + 1,
    caseId: found.id,
    scope: scopeOf(found),
    because: 'review-date',
    recent: [],
  };
  return [before === undefined ? addTask(task) : changeTask(task)];
};
