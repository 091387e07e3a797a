import * as z from 'zod';
import { CaseId, commit, idCharacters, isRepeat, makeEvent, refuse, requestDigest, useCase } from '@fingerpost/kernel';
import {
  type Case,
  caseEvent,
  mustBeSettled,
  mustBeTeamOfCase,
  NotAsked,
  type Ons4,
  Ons4Answers,
  ons4Key,
  ons4Of,
  Ons4Stage,
  scopeOf,
} from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import { memberActor } from '@fingerpost/core/access';
import { answeredThrough, modeOf, mustFitStage } from './own-answer.ts';
import { outcomesRefusals } from './outcomes.refusals.ts';
import { readBeside } from './read-beside.ts';

const Ons4Input = z.object({
  caseId: CaseId,
  stage: Ons4Stage,
  answers: Ons4Answers.optional(),
  notAsked: NotAsked.optional(),
  told: Told.optional(),
});
type Ons4Input = z.output<typeof Ons4Input>;

/** What is answered after recording: what was kept, without the request it came with. */
export type Ons4State = Omit<Ons4, 'digest' | 'body'> & { readonly caseId: string };

const ons4State = (caseId: string, { digest: _digest, body: _body, ...kept }: Ons4): Ons4State => ({ caseId, ...kept });

/** Why the team did not ask needs nobody to have told them anything; that the person would rather not say is the person's. */
const isTeamsReason = ({ notAsked }: Ons4Input, { actor }: { readonly actor: { readonly kind: string } }): boolean =>
  notAsked !== undefined && actor.kind === 'staff';

const mustBeOne = ({ answers, notAsked }: Ons4Input): void => {
  const isAnswered = Object.values(answers ?? {}).some((answer) => answer !== undefined);
  if (isAnswered === (notAsked !== undefined)) throw refuse(outcomesRefusals.either);
};

const whoseAnswer = (input: Ons4Input, context: Parameters<typeof answeredThrough>[0], found: Case) => {
  if (!isTeamsReason(input, context)) return answeredThrough(context, found, input.told);
  mustBeTeamOfCase(context.actor, found);
  const { memberId, name } = memberActor(context.actor);
  return { by: { memberId, name } };
};

/**
 * Keeps the person's own answers to the four wellbeing questions, given on their own page or told to
 * their team, or why they were not asked; nobody answers for them. Each answer stands, the latest of a
 * stage counts. Refuses: case.missing, case.identity, ons4.either, ons4.stage, outcomes.only-the-person,
 * outcomes.told, outcomes.told-later, idempotency.reused.
 */
export const recordOns4 = useCase({
  input: Ons4Input,
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async (input, context): Promise<Ons4State> => {
    const { caseId, stage, answers, notAsked } = input;
    const head = ons4Key(caseId, stage, idCharacters(context, 16));
    const { found, same } = await readBeside(context, caseId, head);
    const through = whoseAnswer(input, context, found);
    const had = same === undefined ? undefined : ons4Of(same);
    if (had !== undefined && isRepeat(context, had)) return ons4State(caseId, had);
    mustBeSettled(found);
    mustBeOne(input);
    mustFitStage(found, stage);
    const mode = answers === undefined ? undefined : modeOf(through);
    const ons4: Ons4 = {
      ...{ stage, mode, answers, notAsked },
      at: context.now.toISOString(),
      ...through,
      // Four numbers about life as a whole concern no need.
      carersMayRead: true,
      ...requestDigest(context),
    };
    await commit(context, {
      head,
      event: makeEvent(context, {
        ...caseEvent('Ons4Recorded', { stage, mode, notAsked, told: through.told, ...answers }),
        subject: `${caseId}#${head.sk}`,
        version: 1,
        scope: scopeOf(found),
      }),
      writes: [{ kind: 'put', expect: 'new', item: { ...head, type: 'ons4', version: 1, data: ons4 } }],
    });
    return ons4State(caseId, ons4);
  },
});
