import * as z from 'zod';
import { Recent } from '@fingerpost/kernel';

/** A code that opens a person's page: its keyed digest, until when, and the version that made it. */
const OpenedBy = z.object({ digest: z.string(), until: z.iso.datetime(), madeAt: z.int() });

/** The door of a person's own page; what stands on the page is read from their case. */
export const OwnPage = z.object({
  /** Whose door it is, where it is not the person's. */
  carerId: z.string().optional(),
  /** The team can switch it off, for somebody whose post or phone is read by others. */
  state: z.enum(['on', 'off']),
  code: OpenedBy.optional(),
  /** Set by the person with the team; until then the page says only whom to ring. */
  pin: z.object({ digest: z.string(), setAt: z.iso.datetime() }).optional(),
  /** Goes up when every link must stop opening it: when it is switched off, and after five wrong tries. */
  era: z.int().default(0),
  /** Wrong tries since the last right one. */
  failures: z.int(),
  version: z.int(),
  recent: z.array(Recent),
});
export type OwnPage = z.infer<typeof OwnPage>;

/** Wrong tries after which no code and no link opens anything any more. */
export const mostFailures = 5;

/** The page of a case for which nobody has opened one yet. */
export const noOwnPage: OwnPage = { state: 'off', era: 0, failures: 0, version: 0, recent: [] };

/** A PIN: four to six digits, not one digit over and over, and not a run such as 1234. */
export const Pin = z
  .string()
  .trim()
  .regex(/^\d{4,6}$/, 'A PIN has 4 to 6 digits.')
  .refine((pin) => new Set(pin).size > 1, 'Choose a PIN that is not the same digit over and over.')
  .refine(
    (pin) => !'0123456789'.includes(pin) && !'9876543210'.includes(pin),
    'Choose a PIN that is not a run such as 1234.',
  );

/** Says how a person's page stands, for their team. */
export type OwnPageState = {
  readonly caseId: string;
  readonly carerId?: string | undefined;
  readonly state: OwnPage['state'];
  readonly hasPin: boolean;
  readonly codeUntil?: string | undefined;
  readonly version: number;
};

/** Puts a person's page into what their team is told of it. */
export const ownPageState = (caseId: string, { carerId, state, pin, code, version }: OwnPage): OwnPageState => ({
  caseId,
  carerId,
  state,
  hasPin: pin !== undefined,
  codeUntil: code?.until,
  version,
});
