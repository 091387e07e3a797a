import * as z from 'zod';
import { OrganisationId, useCase } from '@fingerpost/kernel';
import { PersonDetails, SafeContact } from '@fingerpost/core/patient';
import { CaseSource } from './case.ts';
import { type Landed, landOnTeam } from './land-on-team.ts';
import { OpenCaseInput } from './open-case-input.ts';
import { Referrer } from './referrer.ts';

/**
 * Takes the form in which another agency sends somebody to a team. The agency hears a reference and
 * nothing else, then or later. Refuses: form.team, form.practice, form.web-address, form.ring-instead,
 * case.unreachable, case.born-later, case.under-age, idempotency.reused.
 */
export const referFromAgency = useCase({
  input: OpenCaseInput.extend({
    teamId: OrganisationId,
    from: z.string().min(1),
    source: CaseSource.extract(['social-care', 'hospital', 'housing', 'voluntary', 'other']),
    agency: Referrer.required({ organisation: true }).omit({ relationship: true }),
    patient: PersonDetails.extend({ safeContact: SafeContact }),
    practiceId: OrganisationId.optional(),
  }),
  allow: ['system'],
  run: async ({ agency, consent, ...rest }, context): Promise<Landed> =>
    landOnTeam(context, { ...rest, how: consent.how, referrer: agency }),
});
