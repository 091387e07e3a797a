import * as z from 'zod';
import { type Item, MemberId } from '@fingerpost/kernel';
import { CarersMayRead } from './carers-may-read.ts';
import { Told } from '@fingerpost/core/patient';

const score = z.int('Give a whole number from 0 to 10.').min(0).max(10);

/** The person's own answers to the four questions; each stands by itself, there is no total, and any can be left out. */
export const Ons4Answers = z.object({ satisfied: score, worthwhile: score, happy: score, anxious: score }).partial();
export type Ons4Answers = z.infer<typeof Ons4Answers>;

export const Ons4Stage = z.enum(['plan', 'check-in', 'closing']);
export type Ons4Stage = z.infer<typeof Ons4Stage>;
export const Ons4Mode = z.enum(['face-to-face', 'phone', 'video', 'paper', 'online']);

/** Why the questions were not asked. */
export const NotAsked = z.enum([
  'person-declined',
  'not-the-right-time',
  'too-unwell',
  'cannot-answer-themselves',
  'no-interpreter',
  'not-reached',
  'other',
]);

/** The person's wellbeing at one stage in their own answers, or why they were not asked; kept beside the plan. */
export const Ons4 = z.object({
  stage: Ons4Stage,
  mode: Ons4Mode.optional(),
  answers: Ons4Answers.optional(),
  notAsked: NotAsked.optional(),
  at: z.iso.datetime(),
  /** Who of the team recorded it, and how they were told; nobody where the person answered on their own page. */
  by: z.object({ memberId: MemberId, name: z.string() }).optional(),
  told: Told.optional(),
  carersMayRead: CarersMayRead,
  digest: z.string().optional(),
  body: z.string().optional(),
});
export type Ons4 = z.infer<typeof Ons4>;

/** Parses a stored set of answers. */
export const ons4Of = (item: Item): Ons4 => Ons4.parse(item.data);
