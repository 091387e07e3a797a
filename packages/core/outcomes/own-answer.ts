import { type Actor, type Context, refuse } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { type Case, caseRefusals, mustBeTeamOfCase, type Ons4, type Ons4Stage, standing } from '@fingerpost/core/case';
import type { Told } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { outcomesRefusals } from './outcomes.refusals.ts';

/** Whose pen an answer was written with: nobody's of the team where the person answered on their own page. */
export type AnsweredThrough = Pick<Ons4, 'by' | 'told'>;

const isPerson = (actor: Actor, caseId: string): boolean => actor.kind === 'patient' && actor.caseId === caseId;

const throughTeam = (context: Context, found: Case, told: Told | undefined): AnsweredThrough => {
  mustBeTeamOfCase(context.actor, found);
  if (told === undefined) throw refuse(outcomesRefusals.told);
  if (told.by !== 'person' && told.by !== 'interpreter') throw refuse(outcomesRefusals.onlyThePerson);
  if (told.on > dayOf(context.now)) throw refuse(outcomesRefusals.toldLater);
  const { memberId, name } = memberActor(context.actor);
  return { by: { memberId, name }, told };
};

/**
 * Lets the person answer for themselves, and their team write down what the person told them, with an
 * interpreter or without; a carer who may decide for them may not feel for them. Refuses: case.missing,
 * outcomes.only-the-person, outcomes.told, outcomes.told-later.
 */
export const answeredThrough = (context: Context, found: Case, told: Told | undefined): AnsweredThrough => {
  const { actor } = context;
  if (actor.kind === 'carer' && actor.caseId === found.id) throw refuse(outcomesRefusals.onlyThePerson);
  if (actor.kind === 'patient') {
    if (!isPerson(actor, found.id)) throw refuse(caseRefusals.missing);
    return {};
  }
  return throughTeam(context, found, told);
};

/** Lets answers of a stage in as long as there is somebody to give them, and to work with. Refuses: ons4.stage. */
export const mustFitStage = (found: Case, stage: Ons4Stage): void => {
  const { status, closure } = found;
  const fits = status === 'closed' ? stage !== 'plan' && closure?.reason !== 'died' : status !== 'waiting';
  if (!fits) throw refuse(outcomesRefusals.closed, standing(found));
};

const modes = {
  phone: 'phone',
  'face-to-face': 'face-to-face',
  video: 'video',
  letter: 'paper',
  text: 'online',
  email: 'online',
} as const satisfies Record<Told['how'], Ons4['mode']>;

/** Gives the way in which an answer was given: online on their own page, else as they told it. */
export const modeOf = ({ told }: AnsweredThrough): NonNullable<Ons4['mode']> =>
  told === undefined ? 'online' : modes[told.how];
