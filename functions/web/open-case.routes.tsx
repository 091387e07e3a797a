import { Hono } from 'hono';
import { openCase } from '@fingerpost/core/case';
import { CaseId } from '@fingerpost/kernel';
import { nhsNumberKnown, OpenCasePage } from '@fingerpost/pages/case';
import type { FormState, FormValues } from '@fingerpost/pages/form';
import { teamViewOf } from './case-view.ts';
import { inputFrom } from './fields.ts';
import { personFrom, personKinds, personValues, personWords } from './person-input.ts';
import { takeStep } from './step.tsx';
import { show, visit, type Visit } from './visit.tsx';
import { needChoices } from './words.ts';

/** The pages on which a practice refers a person, or a team opens a case. */
export const openCaseRoutes = new Hono();

/** The details of somebody who comes back, as the fields of the form that opens a case name them. */
const prefixed = (values: FormValues): FormValues =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name === nhsNumberKnown ? name : `patient.${name}`, value]),
  );

const openingPage = ({ frame, context, actor, directory }: Visit, form?: FormState) => {
  const own = directory.organisation(actor.organisationId);
  const teamId = own?.kind === 'practice' ? own.teamId : actor.organisationId;
  const policy = directory.policyOf(directory.commissionerOf(teamId));
  return (
    <OpenCasePage
      frame={frame}
      idempotencyKey={context.random(26)}
      form={form}
      by={actor.role === 'referrer' ? 'practice' : 'team'}
      needs={needChoices}
      days={{ routine: policy.firstContact, soon: policy.firstContactSoon }}
    />
  );
};

openCaseRoutes.get(
  '/referrals/new',
  visit(['referrer'], async (at) => show(openingPage(at))),
);

openCaseRoutes.get(
  '/cases/new',
  visit(['link-worker', 'team-lead'], async (at) => {
    const after = CaseId.safeParse(at.c.req.query('after')).data;
    if (after === undefined) return show(openingPage(at));
    const view = await teamViewOf(at, after);
    const values = { ...prefixed(personValues(view.person)), needs: view.needs, linkedTo: after };
    return show(openingPage(at, { values, errors: [] }));
  }),
);

const fieldOfCode: Readonly<Record<string, string>> = {
  'case.unreachable': 'patient.phone',
  'case.born-later': 'patient.dateOfBirth',
  'case.under-age': 'patient.dateOfBirth',
};

const { words, names } = personWords('patient.');

openCaseRoutes.post(
  '/cases',
  visit(['referrer', 'link-worker', 'team-lead'], async (at) => {
    const kinds = { ...personKinds('patient.'), needs: 'list', 'consent.agreed': 'boolean' } as const;
    const asked = inputFrom(at.values, kinds);
    const patient = personFrom(asked['patient'], at.values, { sayHowToContact: at.actor.role === 'referrer' });
    const consent = asked['consent'] ?? {};
    return takeStep(at, {
      run: () => openCase({ ...asked, patient, consent }, at.context),
      done: ({ caseId, existing }) => `/cases/${caseId}/opened${existing ? '?added=yes' : ''}`,
      again: (form) => openingPage(at, form),
      field: (code) => fieldOfCode[code],
      words: {
        ...words,
        needs: 'Choose at least one thing they want help with.',
        reason: 'Write what is going on and what would help.',
        urgency: 'Choose how soon.',
        'consent.agreed': 'They must know about this and agree to be contacted.',
        'consent.how': 'Choose how they agreed.',
      },
      names,
    });
  }),
);
