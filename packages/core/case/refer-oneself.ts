import * as z from 'zod';
import { OrganisationId, useCase } from '@fingerpost/kernel';
import { NeedCode } from '@fingerpost/core/directory';
import { PersonDetails, SafeContact } from '@fingerpost/core/patient';
import { type Landed, landOnTeam } from './land-on-team.ts';
import { Referrer } from './referrer.ts';

const agreed = z.literal(true, 'Tick the box to say yes.');

/**
 * Takes the form in which a person asks a team for help, for themselves or for somebody close to them.
 * The answer is the same whoever they are. Refuses: form.team, form.practice, form.web-address,
 * form.ring-instead, case.unreachable, case.born-later, case.under-age, idempotency.reused.
 */
export const referOneself = useCase({
  input: z.object({
    teamId: OrganisationId,
    from: z.string().min(1),
    /** Somebody close who fills it in for the person, and says how they know each other. */
    askedBy: Referrer.omit({ organisation: true }).optional(),
    patient: PersonDetails.extend({ safeContact: SafeContact }),
    needs: z.array(NeedCode).default([]),
    reason: z.string().trim().min(1, 'Tell us what would help.').max(2000),
    agreed,
    practiceId: OrganisationId.optional(),
    tellPractice: z.boolean().default(true),
  }),
  allow: ['system'],
  run: async ({ askedBy, agreed: _agreed, tellPractice, needs, ...rest }, context): Promise<Landed> =>
    landOnTeam(context, {
      ...rest,
      needs: needs.length === 0 ? ['other'] : needs,
      source: askedBy === undefined ? 'self' : 'family',
      urgency: 'routine',
      how: 'online',
      referrer: askedBy,
      noFeedback: tellPractice ? undefined : true,
    }),
});
