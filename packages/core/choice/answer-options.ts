import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  ReferralId,
  refuse,
  useCase,
  wasHad,
  withEvent,
  type Write,
} from '@fingerpost/kernel';
import { addNote, caseHolder, mustBePersonOrTeamOfCase, mustBeSettled, taskOnCase } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { addTask, addWorkingDays, changeTask, closeTask, dayOf, dueNextWorkingDay } from '@fingerpost/core/work';
import { dueOn, type Task, taskNoteKey, toldTo } from '@fingerpost/core/work';
import { choosing, leaving, prolonging, type Proposed } from './answering-options.ts';
import { isOfferKeptFromCarer, isWaiting, OptionsAnswer } from './choice.ts';
import { choiceEvent } from './choice.events.ts';
import { choiceRefusals } from './choice.refusals.ts';
import { nextOffer, offerChange, putSaid } from './choice.repository.ts';
import { agreementFor, deciderOf, isAttorney } from './deciding.ts';
import { type OfferState, offerState } from './offer-options.ts';
import { type OfferInCase, readOffer } from './read-offer.ts';

const moreDays = 10;

const words = z.string().trim().max(1000, 'Write at most 1,000 characters.').optional();
const AnswerInput = z.object({
  caseId: CaseId,
  offer: z.string().length(16),
  answer: OptionsAnswer,
  chosen: z.array(ReferralId).max(5).default([]),
  words,
  /** The last day on which what they choose is told about them. */
  until: z.iso.date().optional(),
  told: Told.optional(),
  /** Of a decision in the person's best interests, which their team records: who decided, and why. */
  decision: z.object({ decider: z.string().trim().max(120), reason: z.string().trim().max(500) }).optional(),
});
type AnswerInput = z.output<typeof AnswerInput>;

/** Gives what was chosen and what was not, among what is still on offer. Refuses: choice.nothing-chosen, choice.gone. */
const parted = ({ answer, chosen }: AnswerInput, { open, offer }: OfferInCase) => {
  const isChosen = ({ before }: Proposed): boolean => answer === 'chosen' && chosen.includes(before.id);
  const wanted = open.filter(isChosen);
  if (answer === 'chosen' && chosen.length === 0) throw refuse(choiceRefusals.nothingChosen);
  if (answer === 'chosen' && wanted.length < new Set(chosen).size)
    throw refuse(choiceRefusals.gone, { happened: { step: 'changed', at: offer.answered?.at ?? offer.offeredAt } });
  return { wanted, left: open.filter((proposed) => !isChosen(proposed)) };
};

const awaiting = (context: Context, { task, of, offer }: OfferInCase, until: string): readonly [string, Write] => {
  const dueBy = dueOn(until);
  if (task?.status === 'open') {
    const moved: Task = { ...task, dueBy, changedAt: context.now.toISOString(), version: task.version + 1 };
    return [offer.taskId, changeTask(moved)];
  }
  const because = 'options-offered';
  const anew = taskOnCase(context, of, { todo: 'await-options', because, holder: caseHolder(of), dueBy });
  return [anew.id, addTask(anew)];
};

const lookAgain = (context: Context, { of }: OfferInCase, because: string, said: string | undefined) => {
  const dueBy = dueNextWorkingDay(context.now);
  const task = taskOnCase(context, of, { todo: 'options-answered', because, holder: caseHolder(of), dueBy });
  const note = said === undefined || said === '' ? [] : [addNote(context, taskNoteKey(task.id), said)];
  return { taskId: task.id, writes: [addTask(task), ...note] };
};

/**
 * Says what the person answers to the services they were offered. What they choose is sent with their
 * agreement to what they saw would be shared, and the rest of the offer is withdrawn; none of them, or
 * something else, is a task of the link worker with their words; more time moves the date. Refuses:
 * choice.missing, choice.answered, choice.gone, choice.nothing-chosen, choice.words, choice.decider,
 * consent.until, case.identity, told.missing, told.on, idempotency.reused.
 */
export const answerOptions = useCase({
  input: AnswerInput,
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<OfferState> => {
    const { caseId, answer } = input;
    const found = await readOffer(context, caseId, input.offer);
    const { of, offer: before, notWith } = found;
    mustBePersonOrTeamOfCase(context.actor, of);
    const directory = await readDirectory(context);
    const policy = directory.policyOf(of.commissionerId);
    if (isOfferKeptFromCarer(context.actor, before, policy.restrictedNeeds)) throw refuse(choiceRefusals.missing);
    if (wasHad(context, before.recent)) return offerState(caseId, before);
    if (!isWaiting(before) || found.open.length === 0)
      throw refuse(choiceRefusals.answered, {
        happened: { step: 'answered', at: before.answered?.at ?? of.changedAt },
      });
    mustBeSettled(of);
    const told = toldTo(context, input.told);
    const by = deciderOf(context, told, input.decision, await isAttorney(context, caseId));
    if (answer === 'something-else' && (input.words ?? '') === '') throw refuse(choiceRefusals.words);
    const { wanted, left } = parted(input, found);

    const { ifMatch: _theOffers, ...free } = context;
    const now = context.now.toISOString();
    const said = { words: input.words === '' ? undefined : input.words, ...input.decision };
    const hasSaid = Object.values(said).some((text) => text !== undefined);
    const heard = told === undefined || context.actor.kind !== 'staff' ? {} : { toldTo: context.actor.memberId };
    const answered = { answer, by, at: now, told, ...heard, ...(hasSaid ? { said: before.version + 1 } : {}) };
    const every = { offer: before.own, need: before.need, answer, by, told };

    if (answer === 'more-time') {
      const until = addWorkingDays(dayOf(context.now), moreDays);
      const [taskId, task] = awaiting(free, found, until);
      const after = nextOffer(context, before, { answerBy: until, taskId, answered: { ...answered, chosen: [] } });
      const event = choiceEvent('OptionsAnswered', { ...every, chosen: [], unsent: [], until, taskId });
      const writes = [task, ...putSaid(caseId, after, said), ...prolonging(free, left, until, policy)];
      await commit(context, offerChange(context, { of, after }, event, writes));
      return offerState(caseId, after);
    }

    const agreement = agreementFor(context, told, { by, decision: input.decision, until: input.until });
    const chosen = wanted.map((proposed) => ({
      id: proposed.before.id,
      ...choosing(free, proposed, { directory, policy, notWith, agreement, told }),
    }));
    const unsent = chosen.filter((one) => one.unsent).map(({ id }) => id);
    const because = answer === 'chosen' ? 'cannot-be-sent' : answer;
    const isLeft = answer !== 'chosen' || unsent.length > 0;
    const next = isLeft ? lookAgain(free, found, because, said.words) : undefined;
    const ids = chosen.map(({ id }) => id);
    const after = nextOffer(context, before, { answered: { ...answered, chosen: ids } });
    const event = choiceEvent('OptionsAnswered', { ...every, chosen: ids, unsent, taskId: next?.taskId });
    const reason = answer === 'chosen' ? 'another-service' : 'not-said';
    await commit(
      context,
      offerChange(context, { of, after }, event, [
        ...putSaid(caseId, after, said),
        ...chosen.flatMap(({ change }) => withEvent(change)),
        ...leaving(free, caseId, left, { policy, reason }),
        ...(found.task?.status === 'open' ? closeTask(free, found.task, 'answered') : []),
        ...(next?.writes ?? []),
      ]),
    );
    return offerState(caseId, after);
  },
});
