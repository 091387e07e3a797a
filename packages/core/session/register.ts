import * as z from 'zod';
import { GroupId, type Item, Recent, ReferralId } from '@fingerpost/kernel';
import { registerKey } from '@fingerpost/core/group';
import { AttendanceResult } from '@fingerpost/core/referral';
import { addWorkingDays, dayOf } from '@fingerpost/core/work';

/** What was marked of one person, when first, and whether it was the first time that they came. */
export const Mark = z.object({ result: AttendanceResult, at: z.iso.datetime(), first: z.literal(true).optional() });
export type Mark = z.infer<typeof Mark>;

/** The register of one meeting: who of the placed people came, and how many came besides. */
export const Register = z.object({
  groupId: GroupId,
  on: z.iso.date(),
  marks: z.record(ReferralId, Mark),
  /** People who came without a referral: counted, not named. */
  others: z.int().optional(),
  markedAt: z.iso.datetime().optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Register = z.infer<typeof Register>;

/** The register of a meeting that nobody has marked yet. */
export const emptyRegister = (groupId: string, on: string): Register => ({
  groupId,
  on,
  marks: {},
  version: 0,
  recent: [],
});

/** Parses a stored register. */
export const registerOf = (item: Item): Register => Register.parse(item.data);

/** The item of a register. */
export const registerItem = (organisationId: string, register: Register): Item => ({
  ...registerKey(organisationId, register.groupId, register.on),
  type: 'register',
  version: register.version,
  data: register,
});

const workingDaysToCorrect = 1;

/** Tells whether a mark can still be put right: on the day it was made, or until the end of the next working day. */
export const isCorrectable = ({ at }: Mark, now: Date): boolean =>
  dayOf(now) <= addWorkingDays(dayOf(new Date(at)), workingDaysToCorrect);
