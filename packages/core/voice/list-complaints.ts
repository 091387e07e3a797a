import * as z from 'zod';
import { type Context, openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import {
  type Entry,
  entryOf,
  heldByAdministrators,
  readHeldBy,
  visibleRows,
  workRowOf,
  type WorkRow,
} from '@fingerpost/core/work';
import { answersComplaint, isNamedForComplaints } from './complaint-access.ts';
import { complaintOf } from './complaint.repository.ts';
import { complaintKey, complaintReceiver } from './complaint.keys.ts';

const pageSize = 25;

/** Leaves out what the caller does not answer, since it is about them or kept from them: told by the heads, read anew. */
const theirs = async (context: Context, entries: readonly Entry[]): Promise<readonly WorkRow[]> => {
  const directory = await readDirectory(context);
  const heads = await context.table.getMany(entries.map(({ id }) => complaintKey(id)));
  const answered = new Set(
    heads
      .map(complaintOf)
      .filter((found) => answersComplaint(context.actor, found, directory))
      .map(({ id }) => id),
  );
  return entries.filter(({ id }) => answered.has(id)).map((entry) => workRowOf(context, directory, entry));
};

/**
 * Lists the complaints that the caller answers, the closed ones too, newest first and 25 at a time; for
 * an administrator those that came to them. To everybody else the list is empty. Refuses: page.cursor.
 */
export const listComplaints = useCase({
  input: z.object({ cursor: z.string().optional() }),
  allow: ['referrer', 'link-worker', 'team-lead', 'provider', 'commissioner', 'network-admin'],
  run: async ({ cursor }, context): Promise<Page<WorkRow>> => {
    const { organisationId, role } = memberActor(context.actor);
    if (role === 'network-admin') {
      const held = await readHeldBy(context, heldByAdministrators);
      const complaints = held.filter(({ id }) => id.startsWith('cmp_')).slice(0, 100);
      return { items: await theirs(context, complaints) };
    }
    const after = openCursor(context, 'complaints', cursor);
    if (!isNamedForComplaints(context.actor, await readDirectory(context))) return { items: [] };
    const { rows, after: more } = await visibleRows(context, 'byReceiver', complaintReceiver(organisationId), {
      limit: pageSize,
      newestFirst: true,
      ...(after === undefined ? {} : { after }),
    });
    return {
      items: await theirs(context, rows.map(entryOf)),
      ...(more === undefined ? {} : { next: sealCursor(context, 'complaints', more) }),
    };
  },
});
