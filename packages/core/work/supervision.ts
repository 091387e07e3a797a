import * as z from 'zod';
import { type Context, type Item, MemberId } from '@fingerpost/kernel';
import { supervisionPartition } from './work.keys.ts';

/** When a lead and a member talked last, and the day by which they talk next. */
export const Supervision = z.object({ memberId: MemberId, lastOn: z.iso.date(), nextOn: z.iso.date() });
export type Supervision = z.infer<typeof Supervision>;

/** The note of one talk: what was agreed, seen by the leads of the team and the member only. */
export const SupervisionNote = z.object({
  on: z.iso.date(),
  agreed: z.string(),
  nextOn: z.iso.date(),
  by: z.object({ memberId: z.string(), name: z.string() }),
});
export type SupervisionNote = z.infer<typeof SupervisionNote>;

/** Parses when a member is talked with. */
export const supervisionOf = (item: Item): Supervision & { readonly version: number } => ({
  ...Supervision.parse(item.data),
  version: item.version,
});

/** Reads when each member of a team is talked with, in one query. */
export const readSupervisions = async (
  context: Pick<Context, 'table'>,
  teamId: string,
): Promise<readonly Supervision[]> => {
  const { rows } = await context.table.query(supervisionPartition(teamId), { beginsWith: '0#' });
  return rows.map(supervisionOf);
};
