import * as z from 'zod';
import { CaseId, type EventEnvelope, mayForPerson, refuse, useCase } from '@fingerpost/kernel';
import { caseRefusals, readCase, readEvents, recordLook } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { isAboutRestricted } from './own-history.ts';

/** The steps of the person's of which they are told that they took them. */
export type OwnStep =
  | 'ReferralSent'
  | 'ReferralWithdrawn'
  | 'AllStopped'
  | 'CasePaused'
  | 'CaseResumed'
  | 'CallAsked'
  | 'ReachChanged'
  | 'AnotherDayAsked'
  | 'OptionsAnswered'
  | 'attended'
  | 'missed';

/** One step the person took or told their team of: what, when, and how it reached whom. */
export type OwnStepTaken = {
  readonly eventId: string;
  readonly step: OwnStep;
  readonly at: string;
  /** The day that it speaks of. */
  readonly on?: string | undefined;
  readonly told?: (Told & { readonly worker: string | undefined }) | undefined;
};

const steps: readonly OwnStep[] = [
  'ReferralSent',
  'ReferralWithdrawn',
  'AllStopped',
  'CasePaused',
  'CaseResumed',
  'CallAsked',
  'ReachChanged',
  'AnotherDayAsked',
  'OptionsAnswered',
];
const wholes: readonly string[] = ['OptionsAnswered', 'AllStopped'];
const parts: readonly string[] = ['ReferralSent', 'ReferralWithdrawn'];
const shown = 30;

const Data = z.looseObject({ told: Told.optional(), on: z.string().optional(), result: z.string().optional() });

const stepOf = ({ type, data }: EventEnvelope): OwnStep | undefined => {
  if (type === 'AttendanceRecorded') return Data.parse(data).result === 'attended' ? 'attended' : 'missed';
  return steps.find((step) => step === type);
};

/**
 * Shows a person, and a carer whom they let see, what they did on their page or told their team, the
 * latest first, up to 30; no service is named, and a carer is told of no restricted need. Refuses: case.missing.
 */
export const viewOwnSteps = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'carer'],
  run: async ({ caseId }, context): Promise<readonly OwnStepTaken[]> => {
    if (!mayForPerson(context.actor, caseId, 'see')) throw refuse(caseRefusals.missing);
    const [found, directory, all] = await Promise.all([
      readCase(context, caseId),
      readDirectory(context),
      readEvents(context, caseId),
    ]);
    await recordLook(context, found, directory);
    const { restrictedNeeds } = directory.policyOf(found.commissionerId);
    const events =
      context.actor.kind === 'carer'
        ? all.filter((event) => !isAboutRestricted(event, restrictedNeeds, new Set()))
        : all;
    // What was sent and withdrawn along with an answer, or with everything, is told by that alone.
    const whole = new Set(events.filter(({ type }) => wholes.includes(type)).map(({ at }) => at));
    return events
      .filter(({ type, at }) => !parts.includes(type) || !whole.has(at))
      .toSorted((one, other) => other.at.localeCompare(one.at))
      .flatMap((event): readonly OwnStepTaken[] => {
        const step = stepOf(event);
        const { actor } = event;
        const { told, on } = Data.parse(event.data);
        const isTheirs = actor.kind === 'patient' || actor.kind === 'carer' || told !== undefined;
        if (step === undefined || !isTheirs) return [];
        const worker = actor.kind === 'staff' ? directory.member(actor.memberId)?.name : undefined;
        const how = told === undefined ? undefined : { ...told, worker };
        return [{ eventId: event.eventId, step, at: event.at, on, told: how }];
      })
      .slice(0, shown);
  },
});
