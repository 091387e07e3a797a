import * as z from 'zod';
import {
  ConditionFailed,
  type Context,
  type Key,
  type LinkPurpose,
  OutcomeUnknown,
  refuse,
  type Role,
  type StaffActor,
  organisationOf,
  type Write,
} from '@fingerpost/kernel';
import { lookUpKey, viewKey } from './access.keys.ts';
import { accessRefusals } from './access.refusals.ts';
import { usualReason, type WhyLooked } from './why-looked.ts';

/** Who looked, in which role, for which organisation and when. */
export type Looked = {
  readonly kind: Context['actor']['kind'];
  readonly memberId?: StaffActor['memberId'];
  readonly role?: Role;
  readonly organisationId?: string;
  /** Through which kind of link, and on which device of an organisation. */
  readonly purpose?: LinkPurpose;
  readonly device?: string | undefined;
  readonly at: string;
  readonly requestId: string;
};

const looked = (context: Context): Looked => {
  const { actor } = context;
  const organisationId = organisationOf(actor);
  return {
    kind: actor.kind,
    ...(actor.kind === 'staff' ? { memberId: actor.memberId, role: actor.role } : {}),
    ...(actor.kind === 'link' ? { purpose: actor.purpose, device: actor.device } : {}),
    ...(organisationId === undefined ? {} : { organisationId }),
    at: context.now.toISOString(),
    requestId: context.requestId,
  };
};

/** What of a case is looked at, and why, where there is a nearer reason than who somebody is. */
type Seen = { readonly referralId?: string; readonly why?: WhyLooked };

/** The write that records who looks, and why, at a case or at one of its referrals; to be joined with what lets them look. */
export const viewWrite = (context: Context, caseId: string, what: Seen = {}): Write => {
  const key = viewKey(caseId, context.now.toISOString(), context.random(16));
  return {
    kind: 'put',
    expect: 'new',
    item: {
      ...key,
      type: 'view',
      version: 1,
      data: { ...looked(context), why: usualReason(context.actor), caseId, ...what },
    },
  };
};

/** The write that records who looks for an NHS number, which stays a keyed digest; to be joined with what the look-up is for. */
export const lookUpWrite = (context: Context, numberDigest: string, beyondTeam?: true): Write => {
  const organisationId = organisationOf(context.actor) ?? context.actor.kind;
  const key = lookUpKey(organisationId, context.now.toISOString(), context.random(16));
  return {
    kind: 'put',
    expect: 'new',
    item: { ...key, type: 'look-up', version: 1, data: { ...looked(context), numberDigest, beyondTeam } },
  };
};

const tries = 3;

const append = async (context: Context, ...writes: readonly Write[]): Promise<void> => {
  const token = context.random(26);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.table.write(writes, token);
    } catch (error) {
      // The keys are random: if they are there, an earlier try of this very write put them there.
      if (error instanceof ConditionFailed) return;
      if (!(error instanceof OutcomeUnknown) || attempt === tries) throw error;
    }
  }
};

/** Records, before anything is shown, that the caller looks at a case or at one of its referrals: append-only, one write. */
export const recordView = (context: Context, caseId: string, what: Seen = {}): Promise<void> =>
  append(context, viewWrite(context, caseId, what));

const viewsAtOnce = 100;

/** Records, before anything is shown, that the caller looks at several referrals of cases at once: append-only, one write for each 100. */
export const recordViews = async (
  context: Context,
  seen: readonly { readonly caseId: string; readonly referralId: string }[],
): Promise<void> => {
  const writes = seen.map(({ caseId, referralId }) => viewWrite(context, caseId, { referralId }));
  for (let from = 0; from < writes.length; from += viewsAtOnce)
    await append(context, ...writes.slice(from, from + viewsAtOnce));
};

/** Records, before anything is shown, that the caller looks at what a feature keeps apart, at a key of its own: append-only, one write. */
export const recordViewAt = (context: Context, key: Key, what: Readonly<Record<string, string>>): Promise<void> =>
  append(context, {
    kind: 'put',
    expect: 'new',
    item: { ...key, type: 'view', version: 1, data: { ...looked(context), ...what } },
  });

/** Records that the caller looks for an NHS number, given as its keyed digest: append-only, one write. */
export const recordLookUp = (context: Context, numberDigest: string): Promise<void> =>
  append(context, lookUpWrite(context, numberDigest));

const LookedUp = z.object({ memberId: z.string().optional(), beyondTeam: z.boolean().optional() });

/** Counts how often a member has looked beyond their team today, UTC. */
const looksToday = async (context: Context, { organisationId, memberId }: StaffActor): Promise<number> => {
  const now = context.now.toISOString();
  const { pk } = lookUpKey(organisationId, now, '');
  let count = 0;
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(pk, {
      beginsWith: now.slice(0, 10),
      ...(after === undefined ? {} : { after }),
    });
    const looks = page.rows.map(({ data }) => LookedUp.parse(data));
    count += looks.filter((look) => look.beyondTeam === true && look.memberId === memberId).length;
    after = page.after;
  } while (after !== undefined);
  return count;
};

const mostLooksADay = 20;

/**
 * Records that a member looks for somebody of another team, by what is given as a keyed digest, before
 * anything is answered. Refuses: access.too-many after 20 in a day.
 */
export const recordLookBeyondTeam = async (context: Context, actor: StaffActor, digest: string): Promise<void> => {
  if ((await looksToday(context, actor)) >= mostLooksADay) throw refuse(accessRefusals.tooMany);
  await append(context, lookUpWrite(context, digest, true));
};
