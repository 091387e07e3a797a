import {
  ConditionFailed,
  type Context,
  OutcomeUnknown,
  type Role,
  type StaffActor,
  organisationOf,
  type Write,
} from '@fingerpost/kernel';
import { lookUpKey, viewKey } from './access.keys.ts';

/** Who looked, in which role, for which organisation and when. */
export type Looked = {
  readonly kind: Context['actor']['kind'];
  readonly memberId?: StaffActor['memberId'];
  readonly role?: Role;
  readonly organisationId?: string;
  readonly at: string;
  readonly requestId: string;
};

const looked = (context: Context): Looked => {
  const { actor } = context;
  const organisationId = organisationOf(actor);
  return {
    kind: actor.kind,
    ...(actor.kind === 'staff' ? { memberId: actor.memberId, role: actor.role } : {}),
    ...(organisationId === undefined ? {} : { organisationId }),
    at: context.now.toISOString(),
    requestId: context.requestId,
  };
};

/** The write that records who looks at a case or at one of its referrals. */
const viewWrite = (context: Context, caseId: string, what: { readonly referralId?: string } = {}): Write => {
  const key = viewKey(caseId, context.now.toISOString(), context.random(16));
  return {
    kind: 'put',
    expect: 'new',
    item: { ...key, type: 'view', version: 1, data: { ...looked(context), caseId, ...what } },
  };
};

/** The write that records who looks for an NHS number, which stays a keyed digest; to be joined with what the look-up is for. */
export const lookUpWrite = (context: Context, numberDigest: string): Write => {
  const organisationId = organisationOf(context.actor) ?? context.actor.kind;
  const key = lookUpKey(organisationId, context.now.toISOString(), context.random(16));
  return {
    kind: 'put',
    expect: 'new',
    item: { ...key, type: 'look-up', version: 1, data: { ...looked(context), numberDigest } },
  };
};

const tries = 3;

const append = async (context: Context, write: Write): Promise<void> => {
  const token = context.random(26);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await context.table.write([write], token);
    } catch (error) {
      // Its key is random: if it is there, an earlier try of this very write put it there.
      if (error instanceof ConditionFailed) return;
      if (!(error instanceof OutcomeUnknown) || attempt === tries) throw error;
    }
  }
};

/** Records, before anything is shown, that the caller looks at a case or at one of its referrals: append-only, one write. */
export const recordView = (
  context: Context,
  caseId: string,
  what: { readonly referralId?: string } = {},
): Promise<void> => append(context, viewWrite(context, caseId, what));

/** Records that the caller looks for an NHS number, given as its keyed digest: append-only, one write. */
export const recordLookUp = (context: Context, numberDigest: string): Promise<void> =>
  append(context, lookUpWrite(context, numberDigest));
