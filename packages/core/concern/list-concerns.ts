import * as z from 'zod';
import { openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { visibleRows, type WorkRow, workRow } from '@fingerpost/core/work';
import { mayListConcerns } from './concern-access.ts';
import { concernReceiver } from './concern.keys.ts';

const pageSize = 25;

/**
 * Lists every concern that a team's safeguarding has received, the closed ones too, newest first and
 * 25 at a time, to those who look after them; to everybody else the list is empty. Refuses: page.cursor.
 */
export const listConcerns = useCase({
  input: z.object({ cursor: z.string().optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ cursor }, context): Promise<Page<WorkRow>> => {
    const { organisationId } = memberActor(context.actor);
    const after = openCursor(context, 'concerns', cursor);
    const directory = await readDirectory(context);
    if (!mayListConcerns(context, directory)) return { items: [] };
    const { rows, after: more } = await visibleRows(context, 'byReceiver', concernReceiver(organisationId), {
      limit: pageSize,
      newestFirst: true,
      ...(after === undefined ? {} : { after }),
    });
    return {
      items: rows.map((row) => workRow(context, directory, row)),
      ...(more === undefined ? {} : { next: sealCursor(context, 'concerns', more) }),
    };
  },
});
