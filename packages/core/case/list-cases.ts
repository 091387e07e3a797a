import * as z from 'zod';
import { openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { visibleRows, type WorkRow, workRow } from '@fingerpost/core/work';

const pageSize = 25;

/**
 * Lists the cases of the caller's organisation, 25 at a time and newest first: what a practice has
 * referred, or what a team has received, each with where it stands, who holds it and by when.
 * Refuses: page.cursor.
 */
export const listCases = useCase({
  input: z.object({ cursor: z.string().optional() }),
  allow: ['referrer', 'link-worker', 'team-lead'],
  run: async ({ cursor }, context): Promise<Page<WorkRow>> => {
    const { role, organisationId } = memberActor(context.actor);
    const after = openCursor(context, 'cases', cursor);
    const { rows, after: more } = await visibleRows(
      context,
      role === 'referrer' ? 'bySender' : 'byReceiver',
      organisationId,
      { limit: pageSize, newestFirst: true, ...(after === undefined ? {} : { after }) },
    );
    const directory = await readDirectory(context);
    return {
      items: rows.map((row) => workRow(context, directory, row)),
      ...(more === undefined ? {} : { next: sealCursor(context, 'cases', more) }),
    };
  },
});
