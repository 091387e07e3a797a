import * as z from 'zod';
import { type Item, MemberId } from '@fingerpost/kernel';
import { CarersMayRead, Ons4Stage } from '@fingerpost/core/case';
import { Told } from '@fingerpost/core/patient';

/** How often, for the three indirect questions. */
export const HowOften = z.enum(['hardly-ever', 'some-of-the-time', 'often']);
/** How often, for the direct question that is asked after them. */
const HowLonely = z.enum(['never', 'hardly-ever', 'occasionally', 'some-of-the-time', 'often']);

/** The person's own answers on loneliness; any can be left out. */
export const LonelinessAnswers = z
  .object({ companionship: HowOften, leftOut: HowOften, isolated: HowOften, lonely: HowLonely })
  .partial();
export type LonelinessAnswers = z.infer<typeof LonelinessAnswers>;

/** What the person said of loneliness at one stage, or that they would rather not say; kept beside the plan. */
export const Loneliness = z.object({
  stage: Ons4Stage,
  answers: LonelinessAnswers,
  at: z.iso.datetime(),
  by: z.object({ memberId: MemberId, name: z.string() }).optional(),
  told: Told.optional(),
  carersMayRead: CarersMayRead,
  digest: z.string().optional(),
  body: z.string().optional(),
});
export type Loneliness = z.infer<typeof Loneliness>;

/** Parses stored answers on loneliness. */
export const lonelinessOf = (item: Item): Loneliness => Loneliness.parse(item.data);

const points = { 'hardly-ever': 1, 'some-of-the-time': 2, often: 3 } as const satisfies Record<
  z.infer<typeof HowOften>,
  number
>;

/** Adds the three indirect answers up, 3 to 9, higher is lonelier; undefined unless all three were given. */
export const lonelinessScore = ({ companionship, leftOut, isolated }: LonelinessAnswers): number | undefined =>
  companionship === undefined || leftOut === undefined || isolated === undefined
    ? undefined
    : points[companionship] + points[leftOut] + points[isolated];
