import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  idCharacters,
  isRepeat,
  makeEvent,
  refuse,
  requestDigest,
  useCase,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import {
  type Case,
  caseEvent,
  caseKey,
  caseOf,
  caseRefusals,
  mustBeSettled,
  mustBeTeamOfCase,
  NotAsked,
  type Ons4,
  Ons4Answers,
  ons4Key,
  Ons4Mode,
  ons4Of,
  Ons4Stage,
  scopeOf,
  standing,
} from '@fingerpost/core/case';
import { outcomesRefusals } from './outcomes.refusals.ts';

const Ons4Input = z.object({
  caseId: CaseId,
  stage: Ons4Stage,
  mode: Ons4Mode.optional(),
  answers: Ons4Answers.optional(),
  answeredBy: z.literal('person', 'Only the person can answer these questions, nobody for them.').default('person'),
  notAsked: NotAsked.optional(),
});
type Ons4Input = z.output<typeof Ons4Input>;

/** What is answered after recording: what was kept, without the request it came with. */
export type Ons4State = Omit<Ons4, 'digest' | 'body'> & { readonly caseId: string };

const ons4State = (caseId: string, { digest: _digest, body: _body, ...kept }: Ons4): Ons4State => ({ caseId, ...kept });

const mustFit = (input: Ons4Input, found: Case): void => {
  const isAnswered = input.answers !== undefined && input.mode !== undefined && input.notAsked === undefined;
  const isNotAsked = input.notAsked !== undefined && input.answers === undefined;
  if (!isAnswered && !isNotAsked) throw refuse(outcomesRefusals.either);
  const fits = found.status === 'closed' ? input.stage === 'closing' : found.status !== 'waiting';
  if (!fits) throw refuse(outcomesRefusals.closed, standing(found));
};

const read = async (context: Context, caseId: string, key: { pk: string; sk: string }) => {
  const items = await context.table.getMany([caseKey(caseId), key]);
  const head = items.find(({ type }) => type === 'case');
  if (head === undefined) throw refuse(caseRefusals.missing);
  const same = items.find(({ type }) => type === 'ons4');
  return { found: caseOf(head), had: same === undefined ? undefined : ons4Of(same) };
};

/**
 * Records the person's own answers to the four wellbeing questions, or why they were not asked; each
 * recording stands, the latest of a stage counts. Refuses: case.missing, case.identity, ons4.either, ons4.stage,
 * idempotency.reused.
 */
export const recordOns4 = useCase({
  input: Ons4Input,
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<Ons4State> => {
    const head = ons4Key(input.caseId, input.stage, idCharacters(context, 16));
    const { found, had } = await read(context, input.caseId, head);
    mustBeTeamOfCase(context.actor, found);
    if (had !== undefined && isRepeat(context, had)) return ons4State(input.caseId, had);
    mustBeSettled(found);
    mustFit(input, found);
    const { memberId, name } = memberActor(context.actor);
    const ons4: Ons4 = {
      stage: input.stage,
      mode: input.mode,
      answers: input.answers,
      notAsked: input.notAsked,
      at: context.now.toISOString(),
      by: { memberId, name },
      ...requestDigest(context),
    };
    const { stage, mode, notAsked, answers } = ons4;
    await commit(context, {
      head,
      event: makeEvent(context, {
        ...caseEvent('Ons4Recorded', { stage, mode, notAsked, ...answers }),
        subject: `${input.caseId}#${head.sk}`,
        version: 1,
        scope: scopeOf(found),
      }),
      writes: [{ kind: 'put', expect: 'new', item: { ...head, type: 'ons4', version: 1, data: ons4 } }],
    });
    return ons4State(input.caseId, ons4);
  },
});
