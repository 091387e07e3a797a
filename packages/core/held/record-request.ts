import * as z from 'zod';
import { type Context, idWithin, type Item, MemberId, Recent, type Write } from '@fingerpost/kernel';
import { Told } from '@fingerpost/core/patient';
import { addWorkingDays } from '@fingerpost/core/work';
import { recordRequestKey } from './held.keys.ts';

/** How a person wants to be given everything held about them, who does not read it on their own page. */
export const RecordWanted = z.enum(['by-post', 'in-hand', 'read-out']);
export type RecordWanted = z.infer<typeof RecordWanted>;

/** That a person asked for everything held about them: how they want it, by when they have it, and how it was given. */
export const RecordRequest = z.object({
  /** Its own characters, known within its case. */
  own: z.string().length(16),
  wants: RecordWanted,
  askedOn: z.iso.date(),
  at: z.iso.datetime(),
  by: z.string(),
  told: Told.optional(),
  dueBy: z.iso.datetime(),
  given: z
    .object({ how: RecordWanted, on: z.iso.date(), by: z.object({ memberId: MemberId, name: z.string() }) })
    .optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type RecordRequest = z.infer<typeof RecordRequest>;

/** Parses a stored request. */
const recordRequestOf = (item: Item): RecordRequest => RecordRequest.parse(item.data);

/** Reads what a person asked for, oldest first. */
export const readRecordRequests = async (
  { table }: Pick<Context, 'table'>,
  caseId: string,
): Promise<readonly RecordRequest[]> => {
  const { pk, sk } = recordRequestKey(caseId, '');
  const { rows } = await table.query(pk, { beginsWith: sk });
  return rows.map(recordRequestOf).toSorted((one, other) => one.at.localeCompare(other.at));
};

/** The write that keeps a request over the version before it. */
export const putRecordRequest = (caseId: string, request: RecordRequest): Write => ({
  kind: 'put',
  expect: request.version === 1 ? 'new' : request.version - 1,
  item: { ...recordRequestKey(caseId, request.own), type: 'record-request', version: request.version, data: request },
});

/** Gives the id of the task to print it, which is known from the request. */
export const recordTaskId = (caseId: string, own: string): string => idWithin('tsk', caseId, own);

/**
 * Gives the day by which the law has them have it: the same day of the next month, or its last where it has no
 * such day; the next working day where nobody works on it.
 */
export const monthAfter = (day: string): string => {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return addWorkingDays(new Date(Date.UTC(year, month, Math.min(date, last))).toISOString().slice(0, 10), 0);
};
