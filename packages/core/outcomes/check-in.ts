import * as z from 'zod';
import { type Item, MemberId } from '@fingerpost/kernel';
import { CarersMayRead } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';
import type { Task } from '@fingerpost/core/work';

/** How the person says it is going; leaving it out says that they would rather not say. */
export const Going = z.enum(['well', 'mixed', 'badly']);
/** Whether it helped with what mattered to them. */
export const Helped = z.enum(['yes', 'a-little', 'no', 'too-soon']);

/** What a person answered at a check-in, in codes; their own words stand with the task to read them. */
export const CheckIn = z.object({
  going: Going.optional(),
  helped: Helped.optional(),
  /** They would like somebody to ring them. */
  call: z.boolean(),
  noted: z.boolean(),
  at: z.iso.datetime(),
  by: z.object({ memberId: MemberId, name: z.string() }).optional(),
  told: Told.optional(),
  carer: z.literal(true).optional(),
  carersMayRead: CarersMayRead,
});
export type CheckIn = z.infer<typeof CheckIn>;

/** Parses a stored answer to a check-in. */
export const checkInOf = (item: Item): CheckIn => CheckIn.parse(item.data);

/** Tells whether a task is a question to the person that nobody has answered yet, whoever holds it. */
export const isOpenQuestion = ({ todo, status }: Pick<Task, 'todo' | 'status'>): boolean =>
  todo === 'ask-how-it-goes' && status === 'open';
