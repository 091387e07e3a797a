import * as z from 'zod';
import { ServiceId, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { FeedbackAnswers, type PersonsFeedback } from '@fingerpost/core/outcomes';
import { latestOfEach, shownPeople } from './gathered.ts';
import { type Cell, countedOf, isGivenAway } from './small-numbers.ts';
import { readGathered, serviceRead } from './thoughts-access.ts';

/** How many people chose each answer to one of the questions, each by their latest, small numbers hidden. */
export type QuestionCounts = {
  readonly question: keyof FeedbackAnswers;
  /** Whether every figure is hidden, because a small number could be worked out from the others. */
  readonly isKeptBack: boolean;
  readonly answers: readonly { readonly code: string; readonly people: Cell }[];
};

/** What people thought of a service: no person, no date finer than a month, nothing before there are eight of them. */
export type ServiceThoughts = {
  readonly serviceId: string;
  readonly service: string;
  readonly provider: string;
  readonly gathered:
    | {
        readonly until: string;
        readonly people: Cell;
        readonly questions: readonly QuestionCounts[];
        /** What people let the service read, in no order of time; given to the service alone. */
        readonly words: readonly string[] | undefined;
      }
    | undefined;
};

/** Those who answered the other questions, but not this one. */
const notSaid = 'not-said';

const questions = {
  respect: FeedbackAnswers.shape.respect.unwrap().options,
  helped: FeedbackAnswers.shape.helped.unwrap().options,
  friend: FeedbackAnswers.shape.friend.unwrap().options,
} as const;

const countsOf = (given: readonly PersonsFeedback[], question: keyof FeedbackAnswers): QuestionCounts => {
  const codes: readonly string[] = [...questions[question], notSaid];
  const parts = codes.map((code) => given.filter(({ answers }) => (answers[question] ?? notSaid) === code));
  const counted = (some: readonly PersonsFeedback[]) => countedOf(some.map(({ person }) => person));
  const isKeptBack = isGivenAway(parts.map(counted), counted(given));
  return {
    question,
    isKeptBack,
    answers: codes.map((code, index) => ({ code, people: isKeptBack ? '*' : shownPeople(parts[index] ?? []) })),
  };
};

/**
 * Shows what people thought of a service, once at least eight different people have said so: to its provider, with the
 * words they let it read; to whoever commissions, speaks for patients or leads a team, of their area and
 * without words. Refuses: listing.missing.
 */
export const viewServiceFeedback = useCase({
  input: z.object({ serviceId: ServiceId }),
  allow: ['provider', 'commissioner', 'patient-representative', 'team-lead'],
  run: async ({ serviceId }, context): Promise<ServiceThoughts> => {
    const { name: service, organisationId } = await serviceRead(context, serviceId);
    const provider = (await readDirectory(context)).nameOf(organisationId);
    const gathered = await readGathered(context, serviceId);
    if (gathered === undefined) return { serviceId, service, provider, gathered };
    const { given, until } = gathered;
    const isOwn = context.actor.kind === 'staff' && context.actor.role === 'provider';
    const words = isOwn ? given.flatMap((each) => each.words ?? []) : undefined;
    const latest = latestOfEach(given);
    const counts = (['respect', 'helped', 'friend'] as const).map((question) => countsOf(latest, question));
    return {
      serviceId,
      service,
      provider,
      gathered: { until, people: shownPeople(latest), questions: counts, words },
    };
  },
});
