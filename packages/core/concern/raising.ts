import * as z from 'zod';
import {
  type Actor,
  type Change,
  commit,
  type Context,
  idCharacters,
  idWithin,
  isRepeat,
  referenceOf,
  requestDigest,
  type Write,
} from '@fingerpost/kernel';
import { barredIn, type Case, type NotWith } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { addTask, dayOf, dueSameDay, heldBySafeguardingLead, safeguardingFor } from '@fingerpost/core/work';
import { type Concern, type ConcernWords, nextConcernLook, type Raiser, YesNoUnknown } from './concern.ts';
import { concernEvent } from './concern.events.ts';
import { concernWordsKey } from './concern.keys.ts';
import { concernChange, findConcern } from './concern.repository.ts';
import { overdueTask } from './overdue-task.ts';

/** What is asked of everybody who is worried about somebody's safety. */
export const worry = {
  words: z.string().trim().min(1, 'Write what worries you.').max(4000),
  inDanger: YesNoUnknown,
  personKnows: YesNoUnknown,
};
type Worry = z.output<z.ZodObject<typeof worry>>;

/** What whoever raised a concern is told: what to call it, and by when somebody looks. Nothing more is ever shown to them. */
export type RaisedConcern = { readonly concernId: string; readonly reference: string; readonly dueBy: string };

const raisedConcern = (found: Concern): RaisedConcern => ({
  concernId: found.id,
  reference: referenceOf(found.id),
  dueBy: found.dueBy ?? found.changedAt,
});

/** A reply that came by text or e-mail is nobody's step: words in it put it before safeguarding. */
const raiserOf = (actor: Actor): Raiser => {
  switch (actor.kind) {
    case 'staff': {
      const { kind, memberId, name, role, organisationId } = actor;
      return { kind, memberId, name, role, organisationId };
    }
    case 'link':
      return { kind: actor.kind, name: actor.name, organisationId: actor.organisationId };
    case 'patient':
    case 'carer':
      return { kind: actor.kind };
    case 'system':
      return { kind: 'reply' };
  }
};

const firstOf = (found: Case, concernId: string, context: Context): Omit<Concern, 'holder' | 'dueBy'> => {
  const now = context.now.toISOString();
  const request = requestDigest(context);
  return {
    id: concernId,
    status: 'open',
    todo: 'look-at-concern',
    name: found.name,
    needs: [],
    teamId: found.teamId,
    openedAt: now,
    changedAt: now,
    version: 1,
    caseId: found.id,
    watch: 1,
    recent: request === undefined ? [] : [request],
  };
};

/** What a concern is about: a case, from whom it is kept, and the referral on whose page it is raised. */
type About = { readonly found: Case; readonly notWith: NotWith; readonly referralId?: string };

/**
 * Makes the concern about the person of a case, due the same working day, with the safeguarding lead of
 * its team or the next from whom the case is not kept, and the change that raises it. Where it is kept from
 * all of them it waits unseen for somebody who is named anew, and the administrators have a task to see to that.
 */
export const concernAbout = async (
  context: Context,
  { found, notWith, referralId }: About,
  asked: Worry,
  concernId: string,
): Promise<{ readonly raised: Concern; readonly change: Change }> => {
  const { teamId } = found;
  const dueBy = dueSameDay(context.now);
  const holder = safeguardingFor(teamId, await readDirectory(context), dayOf(context.now), barredIn(notWith));
  const draft: Concern = {
    ...firstOf(found, concernId, context),
    referralId,
    holder: holder ?? heldBySafeguardingLead(teamId),
    dueBy,
    ...(holder?.kind === 'leads' ? { forLeads: true } : {}),
  };
  const task = holder === undefined ? overdueTask(context, draft, 'nobody-may-look') : undefined;
  const held: Concern = task === undefined ? draft : { ...draft, raised: 'administrators', overdueTaskId: task.id };
  const raised: Concern = { ...held, lookAt: nextConcernLook(held)?.lookAt };
  const { words, inDanger, personKnows } = asked;
  const data: ConcernWords = {
    words,
    inDanger,
    personKnows,
    by: raiserOf(context.actor),
    at: context.now.toISOString(),
  };
  const item = { ...concernWordsKey(concernId), type: 'concern-words', version: 1, data };
  const event = concernEvent('ConcernRaised', { teamId, referralId, inDanger, personKnows, dueBy });
  const writes: readonly Write[] = [
    { kind: 'put', item, expect: 'new' },
    ...(task === undefined ? [] : [addTask(task)]),
  ];
  return { raised, change: concernChange(context, raised, event, writes) };
};

/** Raises a concern about the person of a case, once for the same request. */
export const raiseAbout = async (context: Context, about: About, asked: Worry): Promise<RaisedConcern> => {
  const concernId = idWithin('con', about.found.id, idCharacters(context, 16));
  const same = requestDigest(context) === undefined ? undefined : await findConcern(context, concernId);
  if (same?.recent.some((each) => isRepeat(context, each)) === true) return raisedConcern(same);
  const { raised, change } = await concernAbout(context, about, asked, concernId);
  await commit(context, change);
  return raisedConcern(raised);
};
