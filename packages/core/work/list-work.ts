import * as z from 'zod';
import {
  type Actor,
  type Context,
  MemberId,
  openCursor,
  type Page,
  refuse,
  sealCursor,
  useCase,
} from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { holdersOn } from './covering.ts';
import { heldByLeads, heldByMember, heldByOrganisation, type Holder, holderKey } from './holder.ts';
import { dayOf } from './working-days.ts';
import { visibleRows } from './visible-rows.ts';
import { type WorkRow, workRow } from './work-row.ts';
import { workRefusals } from './work.refusals.ts';

/** A list that is not the caller's own: a member's, the team's waiting list, or what was raised to the leads. */
const AskedHolder = z.union([MemberId, z.enum(['team', 'leads'])]);
type AskedHolder = z.infer<typeof AskedHolder>;

const pageSize = 25;

const askedHolder = (actor: Actor, asked: AskedHolder, directory: Directory): Holder => {
  const isLead = actor.kind === 'staff' && actor.role === 'team-lead';
  if (actor.kind !== 'staff' || (actor.role !== 'link-worker' && !isLead)) throw refuse(workRefusals.holder);
  if (asked === 'team') return heldByOrganisation(actor.organisationId);
  if (!isLead && asked !== actor.memberId) throw refuse(workRefusals.holder);
  if (asked === 'leads') return heldByLeads(actor.organisationId);
  if (directory.member(asked)?.organisationId !== actor.organisationId) throw refuse(workRefusals.holder);
  return heldByMember(asked);
};

const rowsOf = async (context: Context, holders: readonly Holder[], above: string | undefined) => {
  const pages = await Promise.all(
    holders.map((holder) =>
      visibleRows(context, 'byHolder', holderKey(holder), {
        // One more than is shown tells whether there is a next page.
        limit: pageSize + 1,
        ...(above === undefined ? {} : { above }),
      }),
    ),
  );
  return pages.flatMap(({ rows }) => rows).toSorted((one, other) => (one.sort < other.sort ? -1 : 1));
};

/**
 * Lists what the caller holds, 25 at a time in order of due date, so overdue first: their own, their
 * leads' queue, and what those hold for whom they cover. A lead may ask for a member's list, and the
 * team for its waiting list. Refuses: work.holder, page.cursor.
 */
export const listWork = useCase({
  input: z.object({ cursor: z.string().optional(), holder: AskedHolder.optional() }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ cursor, holder }, context): Promise<Page<WorkRow>> => {
    const list = `work/${holder ?? 'own'}`;
    const above = openCursor(context, list, cursor)?.['above'];
    const directory = await readDirectory(context);
    const holders =
      holder === undefined
        ? holdersOn(context.actor, directory, dayOf(context.now))
        : [askedHolder(context.actor, holder, directory)];
    const rows = await rowsOf(context, holders, above);
    const shown = rows.slice(0, pageSize);
    const last = rows.length > pageSize ? shown.at(-1)?.sort : undefined;
    return {
      items: shown.map((row) => workRow(context, directory, row)),
      ...(last === undefined ? {} : { next: sealCursor(context, list, { above: last }) }),
    };
  },
});
