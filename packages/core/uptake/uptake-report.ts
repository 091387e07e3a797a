import * as z from 'zod';
import { Cell } from './small-numbers.ts';
import { Split } from './split.ts';

export const UptakeTable = z.object({
  code: z.enum(['cases', 'by-status', 'by-need', 'by-kind', 'decline-reasons', 'end-reasons', 'closures']),
  /** Whether all but the whole is kept back, because a small number could be worked out from the other figures. */
  isKeptBack: z.boolean(),
  rows: z.array(z.object({ code: z.string(), unit: z.enum(['count', 'percent', 'days']), cells: z.array(Cell) })),
});
export type UptakeTable = z.infer<typeof UptakeTable>;

/** What may be told of the cases opened in one month: each row has one cell for each column. */
export const UptakeReport = z.object({
  month: z.string(),
  split: Split,
  /** Whether the month is over and ten working days have passed since, so that no first contact can still be in time. */
  isComplete: z.boolean(),
  asOf: z.iso.datetime(),
  columns: z.array(z.object({ code: z.string(), name: z.string().optional() })),
  tables: z.array(UptakeTable),
});
export type UptakeReport = z.infer<typeof UptakeReport>;
