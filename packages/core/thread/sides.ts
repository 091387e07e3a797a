import { type Actor, mayForPerson, refuse } from '@fingerpost/kernel';
import { isTeamOfCase } from '@fingerpost/core/case';
import type { Directory } from '@fingerpost/core/directory';
import { isKeptFromCarer, sightOf } from '@fingerpost/core/referral';
import { dayOf, mayNameRestricted } from '@fingerpost/core/work';
import type { Side, Thread } from './thread.ts';
import { threadRefusals } from './thread.refusals.ts';
import type { InThread } from './thread.repository.ts';

type At = { readonly directory: Directory; readonly now: Date };

const isSeenBy = (actor: Actor, { of, referral }: InThread, { directory, now }: At): string | undefined =>
  referral === undefined
    ? undefined
    : sightOf(actor, referral, {
        policy: directory.policyOf(referral.commissionerId),
        now,
        mayNameRestricted: mayNameRestricted(actor, of, directory, dayOf(now)),
        hasDied: of.closure?.reason === 'died',
      });

/** Tells whether a person lets a service write to them. */
const isLet = ({ provider }: Thread): boolean => provider?.agreed === true;

const isPerson = (actor: Actor, { of, referral }: InThread, { directory }: Pick<At, 'directory'>): boolean => {
  if (referral === undefined) return mayForPerson(actor, of.id, 'message');
  if (isKeptFromCarer(actor, referral, directory.policyOf(referral.commissionerId))) return false;
  return mayForPerson(actor, of.id, 'message') || mayForPerson(actor, referral.caseId, 'message');
};

/**
 * Gives the side on which an actor stands; undefined where they must not learn that there is a thread. A
 * service takes part while it may see the person and they agreed, and never through a link.
 */
const sideOf = (actor: Actor, at: InThread, when: At): Side | undefined => {
  if (isPerson(actor, at, when)) return 'person';
  if (actor.kind !== 'staff') return undefined;
  const seen = isSeenBy(actor, at, when);
  if (actor.role === 'provider') return seen === 'person' && isLet(at.thread) ? 'provider' : undefined;
  const isTeams = at.referral === undefined ? isTeamOfCase(actor, at.of) : seen === 'everything';
  return isTeams ? 'team' : undefined;
};

/** Gives the side on which an actor stands. Refuses: thread.missing to everybody else, who must not learn that it exists. */
export const sideIn = (actor: Actor, at: InThread, when: At): Side => {
  const side = sideOf(actor, at, when);
  if (side === undefined) throw refuse(threadRefusals.missing);
  return side;
};

const isOngoing: readonly string[] = ['accepted', 'started'];

/** Tells whether a service can read what is written to it now: it sees the person, and they agreed. */
export const reachesProvider = ({ thread, of, referral }: InThread): boolean =>
  referral?.mode === 'network' && isOngoing.includes(referral.status) && of.closure === undefined && isLet(thread);

/** Gives whom a message can be for, by who writes it: the first where nobody is chosen. */
export const recipientsFor = (from: Side, at: InThread): readonly Side[] => {
  const provider: readonly Side[] = reachesProvider(at) ? ['provider'] : [];
  switch (from) {
    case 'person':
      return [...provider, 'team'];
    case 'team':
      return ['person', ...provider];
    case 'provider':
      return ['person', 'team'];
  }
};

/** Gives whom a message is for. Refuses: thread.recipient, thread.provider-not-let. */
export const chosenRecipients = (from: Side, at: InThread, chosen: readonly Side[] | undefined): readonly Side[] => {
  const possible = recipientsFor(from, at);
  if (chosen === undefined) return possible.slice(0, 1);
  const to = [...new Set(chosen)];
  if (to.includes('provider') && !possible.includes('provider')) throw refuse(threadRefusals.providerNotLet);
  if (to.length === 0 || to.some((side) => !possible.includes(side))) throw refuse(threadRefusals.recipient);
  return to;
};
