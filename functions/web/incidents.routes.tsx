import { Hono } from 'hono';
import { reportIncident } from '@fingerpost/core/referral';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { IncidentPage } from '@fingerpost/pages/incident';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which anybody who sees a case or a referral reports that details were shown to the wrong person. */
export const incidentRoutes = new Hono();

const aboutOf = ({ c }: Visit): { readonly about: string; readonly path: string } => {
  const { caseId = '', referralId } = c.req.param();
  return referralId === undefined
    ? { about: caseId, path: `/cases/${caseId}` }
    : { about: referralId, path: `/referrals/${referralId}` };
};

const incidentPage = (at: Visit, form: FormState = emptyForm) => (
  <IncidentPage frame={at.frame} path={aboutOf(at).path} idempotencyKey={at.context.random(26)} form={form} />
);

const places = [
  ['/cases/:caseId/incident', ['referrer', 'link-worker', 'team-lead']],
  ['/referrals/:referralId{ref_\\w+}/incident', ['provider', 'link-worker', 'team-lead']],
] as const;

for (const [path, roles] of places) {
  incidentRoutes.get(
    path,
    visit(roles, (at) => Promise.resolve(show(incidentPage(at)))),
  );
  incidentRoutes.post(
    path,
    visit(roles, (at) =>
      takeStep(at, {
        run: () => reportIncident({ ...inputFrom(at.values, { seen: 'list' }), about: aboutOf(at).about }, at.context),
        done: () => doneAt(aboutOf(at).path, 'incident-reported'),
        again: (form) => incidentPage(at, form),
        words: { seen: 'Choose what was seen.', seenBy: 'Choose who saw it.', words: 'Say what happened.' },
      }),
    ),
  );
}
