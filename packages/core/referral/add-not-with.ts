import * as z from 'zod';
import {
  CaseId,
  type Context,
  MemberId,
  OrganisationId,
  refuse,
  remember,
  ServiceId,
  useCase,
  wasHad,
  wasHadBefore,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import {
  type CaseItems,
  caseEvent,
  notWithRefusals,
  isLeftOut,
  mustBeTeamOfCase,
  type NotWith,
  type NotWithEntry,
  notWithKey,
  readCaseItems,
} from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { dayOf, mayKnowNotWith } from '@fingerpost/core/work';
import { barring } from './barring.ts';
import { checkReferrals } from './check-referral.ts';
import { keepNotWith } from './not-with-change.ts';
import { referralOf } from './referral.repository.ts';
import { isFinished } from './steps.ts';

const said = z
  .string()
  .trim()
  .max(500)
  .transform((typed) => (typed === '' ? undefined : typed))
  .optional();

/** One more thing that the person must not meet; `what` says which kind it is. */
const AddNotWithInput = z.intersection(
  z.object({ caseId: CaseId, reason: said }),
  z.discriminatedUnion('what', [
    z.object({ what: z.literal('service'), serviceId: ServiceId }),
    z.object({ what: z.literal('provider'), organisationId: OrganisationId }),
    z.object({ what: z.literal('member'), memberId: MemberId }),
    z.object({
      what: z.literal('place'),
      place: z.string().trim().min(2, 'Write a postcode or part of an address.').max(100),
    }),
  ]),
);
type Asked = z.output<typeof AddNotWithInput>;

/** How many entries the list of a case has after a change of it. */
export type NotWithState = { readonly caseId: string; readonly entries: number; readonly version: number };

const staffRoles: readonly string[] = ['link-worker', 'team-lead', 'provider', 'referrer'];

const entryOf = (context: Context, asked: Asked, directory: Directory): NotWithEntry => {
  const { memberId, name } = memberActor(context.actor);
  const about = {
    entryId: context.random(16),
    reason: asked.reason,
    by: { memberId, name },
    at: context.now.toISOString(),
  };
  switch (asked.what) {
    case 'service':
      if (directory.service(asked.serviceId) === undefined) throw refuse(notWithRefusals.what);
      return { ...about, kind: 'service', serviceId: asked.serviceId };
    case 'provider':
      if (directory.organisation(asked.organisationId)?.kind !== 'provider') throw refuse(notWithRefusals.what);
      return { ...about, kind: 'provider', organisationId: asked.organisationId };
    case 'member': {
      const member = directory.member(asked.memberId);
      if (member === undefined || !staffRoles.includes(member.role)) throw refuse(notWithRefusals.what);
      return { ...about, kind: 'member', memberId: member.memberId, organisationId: member.organisationId };
    }
    case 'place':
      return { ...about, kind: 'place', place: asked.place };
  }
};

/** The referrals of a case that are open and go to a service which a list newly leaves out. */
const nowWrong = ({ rest, notWith }: CaseItems, list: NotWith, directory: Directory) =>
  rest
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    .filter(({ status, serviceId }) => {
      const service = directory.service(serviceId);
      if (service === undefined || isFinished(status)) return false;
      return isLeftOut(list, service, directory) && !isLeftOut(notWith, service, directory);
    });

/** Lets through who may know a case\u2019s list: its worker, who covers for them, and its leads. Refuses: case.missing, not-with.whose. */
export const mustKnowList = (context: Context, { found }: Pick<CaseItems, 'found'>, directory: Directory): void => {
  mustBeTeamOfCase(context.actor, found);
  if (!mayKnowNotWith(context.actor, found, directory, dayOf(context.now))) throw refuse(notWithRefusals.whose);
};

/**
 * Adds to whom and what the person must not meet. A member of staff loses sight of the case in the
 * same transaction, and what they had of it goes to the leads; an open referral to a service that is
 * left out from now on becomes a task at once. Refuses: case.missing, not-with.whose, not-with.what,
 * idempotency.reused.
 */
export const addNotWith = useCase({
  input: AddNotWithInput,
  allow: ['link-worker', 'team-lead'],
  run: async (asked, context): Promise<NotWithState> => {
    const { caseId } = asked;
    const items = await readCaseItems(context, caseId);
    const { found, notWith } = items;
    const state = ({ entries, version }: NotWith): NotWithState => ({ caseId, entries: entries.length, version });
    if (wasHad(context, notWith.recent) || (await wasHadBefore(context, notWithKey(caseId)))) return state(notWith);
    const directory = await readDirectory(context);
    mustKnowList(context, items, directory);
    const entry = entryOf(context, asked, directory);
    const list: NotWith = {
      entries: [...notWith.entries, entry],
      version: notWith.version + 1,
      recent: remember(context, notWith.recent),
    };
    const policy = directory.policyOf(found.commissionerId);
    const barred =
      entry.kind === 'member' ? await barring(context, items, entry, list, directory) : { writes: [], changes: [] };
    const checks = checkReferrals(context, found, nowWrong(items, list, directory), 'ask-the-person', policy);
    await keepNotWith(context, found, list, caseEvent('NotWithAdded', { entryId: entry.entryId, declared: false }), {
      writes: [...barred.writes, ...checks],
      changes: barred.changes,
    });
    return state(list);
  },
});
