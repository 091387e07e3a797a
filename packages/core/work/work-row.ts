import { type Actor, type Context, type IndexRow, referenceOf } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { caseIdOf, type Entry, entryOf, isShared, unsealName } from './entry.ts';
import { type NamedHolder, namedHolder, unnamedService } from './named-holder.ts';
import { mayNameRestricted, type ShownNeed, shownNeeds } from './shown-needs.ts';
import { addDays, dayOf } from './working-days.ts';

/** One line of a list: what it is, where it stands, who holds it and by when. */
export type WorkRow = Pick<Entry, 'id' | 'status' | 'todo' | 'urgency' | 'openedAt' | 'changedAt' | 'version'> & {
  readonly kind: 'case' | 'referral' | 'task' | 'concern' | 'complaint' | 'proposal' | 'comment';
  readonly caseId: string;
  readonly reference: string;
  readonly name?: string | undefined;
  readonly needs: readonly ShownNeed[];
  readonly serviceId?: string | undefined;
  readonly serviceName?: string | undefined;
  readonly providerName?: string | undefined;
  readonly source?: string | undefined;
  readonly practiceName?: string | undefined;
  readonly teamName: string;
  readonly worker?: { readonly memberId: string; readonly name: string } | undefined;
  readonly holder?: NamedHolder | undefined;
  readonly dueBy?: string | undefined;
  readonly overdue: boolean;
  /** How many messages nobody has read yet that wait for an answer here. */
  readonly newMessages?: number | undefined;
};

const kinds = {
  cas: 'case',
  ref: 'referral',
  con: 'concern',
  tsk: 'task',
  cmp: 'complaint',
  prp: 'proposal',
  cmt: 'comment',
} as const satisfies Record<string, WorkRow['kind']>;
const isKnown = (prefix: string): prefix is keyof typeof kinds => Object.hasOwn(kinds, prefix);

const kindOf = (id: string): WorkRow['kind'] => {
  const prefix = id.slice(0, 3);
  return isKnown(prefix) ? kinds[prefix] : 'task';
};

const isItsProvider = (actor: Actor, entry: Entry): boolean =>
  actor.kind === 'staff' && actor.role === 'provider' && actor.organisationId === entry.providerId;

const isForgotten = (entry: Entry, directory: Directory, day: string): boolean => {
  const { visibleAfterCompletion } = directory.policyOf(directory.commissionerOf(entry.teamId));
  return day > addDays(dayOf(new Date(entry.changedAt)), visibleAfterCompletion);
};

/** A service knows who it is while it sees them and for some days after; administrators need not know; practice and team do. */
const mayKnowName = (actor: Actor, entry: Entry, directory: Directory, now: Date): boolean => {
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'provider') {
    if (!isShared(entry, now)) return false;
    const isSeen = entry.status === 'accepted' || entry.status === 'started';
    return isSeen || (entry.status === 'completed' && !isForgotten(entry, directory, dayOf(now)));
  }
  return actor.role === 'referrer' || actor.role === 'link-worker' || actor.role === 'team-lead';
};

const stillTheirs: readonly string[] = ['sent', 'waitlisted', 'accepted', 'started', 'completed'];

const mayKnowNeed = (actor: Actor, entry: Entry, directory: Directory, day: string): boolean =>
  isItsProvider(actor, entry) ? stillTheirs.includes(entry.status) : mayNameRestricted(actor, entry, directory, day);

/** A service that may not be named is not told by who holds the referral either. */
const shownHolder = (entry: Entry, directory: Directory, day: string, isNamed: boolean): NamedHolder | undefined => {
  const { holder } = entry;
  if (holder === undefined) return undefined;
  const isService = entry.providerId !== undefined && holder.id === entry.providerId;
  return isService && !isNamed ? unnamedService : namedHolder(holder, directory, day);
};

/** A practice that is not to hear how it goes sees that a case was received, and whether it is closed. */
const receivedOnly = (actor: Actor, entry: Entry): Entry => {
  const isKeptBack = entry.noFeedback === true && actor.kind === 'staff' && actor.role === 'referrer';
  if (!isKeptBack) return entry;
  const status = entry.status === 'closed' ? 'closed' : 'waiting';
  const todo = entry.status === 'closed' ? entry.todo : 'allocate';
  return { ...entry, status, todo, needs: [], holder: undefined, dueBy: undefined, workerId: undefined };
};

/** Puts one entry into words for an actor: with the name and the restricted needs only where they may know them. */
export const workRowOf = (context: Context, directory: Directory, stored: Entry): WorkRow => {
  const entry = receivedOnly(context.actor, stored);
  const { actor, now } = context;
  const day = dayOf(now);
  const { restrictedNeeds } = directory.policyOf(directory.commissionerOf(entry.teamId));
  const needs = shownNeeds(entry.needs, restrictedNeeds, mayKnowNeed(actor, entry, directory, day));
  // The name of a service can say as much as the need does.
  const isNamed = entry.serviceId !== undefined && (isItsProvider(actor, entry) || !needs.includes('restricted'));
  const caseId = caseIdOf(entry);
  // A service is told of the team; which practice sent the person is not its business.
  const isInside = context.actor.kind === 'staff' && context.actor.role !== 'provider';
  const worker = isInside && entry.workerId !== undefined ? directory.member(entry.workerId) : undefined;
  return {
    kind: kindOf(entry.id),
    id: entry.id,
    caseId,
    reference: referenceOf(kindOf(entry.id) === 'task' ? caseId : entry.id),
    status: entry.status,
    todo: entry.todo,
    name: mayKnowName(actor, entry, directory, now) ? unsealName(context, entry.name) : undefined,
    needs,
    urgency: entry.urgency,
    serviceId: isNamed ? entry.serviceId : undefined,
    serviceName: isNamed && entry.serviceId !== undefined ? directory.service(entry.serviceId)?.name : undefined,
    providerName: isNamed ? directory.nameOf(entry.providerId) : undefined,
    source: isInside ? entry.source : undefined,
    practiceName: isInside && entry.practiceId !== undefined ? directory.nameOf(entry.practiceId) : undefined,
    teamName: directory.nameOf(entry.teamId),
    worker: worker === undefined ? undefined : { memberId: worker.memberId, name: worker.name },
    holder: shownHolder(entry, directory, day, isNamed),
    dueBy: entry.dueBy,
    overdue: entry.dueBy !== undefined && entry.dueBy < now.toISOString(),
    openedAt: entry.openedAt,
    changedAt: entry.changedAt,
    version: entry.version,
    newMessages: entry.newMessages,
  };
};

/** Puts one row of an index into words for an actor. */
export const workRow = (context: Context, directory: Directory, row: IndexRow): WorkRow =>
  workRowOf(context, directory, entryOf(row));
