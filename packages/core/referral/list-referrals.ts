import * as z from 'zod';
import { openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { entryOf, visibleRows } from '@fingerpost/core/work';
import { providerRow, type ReferralRow, teamRow } from './referral-row.ts';

const list = 'referrals';
const pageSize = 25;

/**
 * Lists the referrals of the caller's organisation, 25 at a time and newest first: those a provider
 * was sent, or those a team made. Refuses: page.cursor.
 */
export const listReferrals = useCase({
  input: z.object({ cursor: z.string().optional() }),
  allow: ['provider', 'link-worker', 'team-lead'],
  run: async ({ cursor }, context): Promise<Page<ReferralRow>> => {
    const { role, organisationId } = memberActor(context.actor);
    const after = openCursor(context, list, cursor);
    const { rows, after: more } = await visibleRows(
      context,
      role === 'provider' ? 'byReceiver' : 'bySender',
      organisationId,
      { limit: pageSize, newestFirst: true, ...(after === undefined ? {} : { after }) },
    );
    const directory = await readDirectory(context);
    const rowFor = role === 'provider' ? providerRow : teamRow;
    return {
      items: rows.map((row) => rowFor(context, directory, entryOf(row))),
      ...(more === undefined ? {} : { next: sealCursor(context, list, more) }),
    };
  },
});
