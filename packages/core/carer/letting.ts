import * as z from 'zod';
import { CarerScope, type Context, refuse } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { dayOf } from '@fingerpost/core/work';
import { AuthorityKind, type Carer, Evidence, isCovered } from './carer.ts';
import { carerRefusals } from './carer.refusals.ts';

/** What a person lets a carer do, and from when until when; whoever decides or writes also sees. */
export const Letting = {
  scope: z.array(CarerScope).min(1, 'Choose what they may do.'),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
};

/** What the link worker found when they asked the person alone. */
export const Found = {
  /** The day on which they were asked, with nobody listening. */
  askedAloneOn: z.iso.date().optional(),
  capacity: z.enum(['has', 'lacks']).default('has'),
  authority: z
    .object({ kind: AuthorityKind, evidence: Evidence, seenOn: z.iso.date('Give the day on which you saw it.') })
    .optional(),
};

/** Gives what somebody may do, in order; whoever decides or writes also sees. */
export const wholeScope = (scope: readonly CarerScope[]): CarerScope[] =>
  CarerScope.options.filter((each) => each === 'see' || scope.includes(each));

/** Gives from when and until when somebody may. Refuses: carer.dates. */
export const datesOf = (
  { now }: Pick<Context, 'now'>,
  { from, until }: { readonly from?: string | undefined; readonly until?: string | undefined },
): Pick<Carer, 'from' | 'until'> => {
  const today = dayOf(now);
  const begins = from ?? today;
  if (until !== undefined && (until < begins || until < today)) throw refuse(carerRefusals.dates);
  return { from: begins, until };
};

/** Gives what makes a carer active. Refuses: carer.ask-alone, carer.authority. */
export const activated = (
  context: Context,
  scope: readonly CarerScope[],
  found: z.infer<z.ZodObject<typeof Found>>,
): Pick<Carer, 'state' | 'asked' | 'capacity' | 'authority'> & { readonly askedOn: string } => {
  const { askedAloneOn, capacity, authority } = found;
  const { memberId } = memberActor(context.actor);
  if (askedAloneOn === undefined || askedAloneOn > dayOf(context.now)) throw refuse(carerRefusals.alone);
  const seen = authority === undefined ? undefined : { ...authority, seenBy: memberId };
  if (!isCovered({ scope: [...scope], capacity, authority: seen })) throw refuse(carerRefusals.authority);
  return {
    state: 'active',
    asked: { by: memberId, on: askedAloneOn },
    capacity,
    authority: seen,
    askedOn: askedAloneOn,
  };
};
