import { Hono } from 'hono';
import { setComplexity } from '@fingerpost/core/case';
import { recordSupervision, viewSupervision } from '@fingerpost/core/work';
import { ComplexityPage } from '@fingerpost/pages/case';
import { dateValues, emptyForm, type FormState } from '@fingerpost/pages/form';
import { SupervisionFormPage } from '@fingerpost/pages/team';
import { dayOf } from '@fingerpost/core/work';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { memberIn } from './team-members.ts';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages that say how much a case asks, and what a lead and a member agreed in their talks. */
export const loadRoutes = new Hono();

const complexityPage = async (at: Visit, typed?: FormState) => {
  const view = await teamViewOf(at);
  return (
    <ComplexityPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { ...emptyForm, values: { complexity: String(view.complexity ?? 1) } }}
    />
  );
};

loadRoutes.get(
  '/cases/:caseId/complexity',
  teamVisit(async (at) => show(await complexityPage(at))),
);

loadRoutes.post(
  '/cases/:caseId/complexity',
  teamVisit((at) =>
    takeStep(at, {
      run: () => setComplexity({ ...inputFrom(at.values, { complexity: 'number' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'complexity-saved'),
      again: (form) => complexityPage(at, form),
      words: { complexity: 'Choose how much the case asks of you.' },
    }),
  ),
);

const supervisionPage = async (at: Visit, typed?: FormState) => {
  const { memberId, name } = memberIn(at);
  const { version } = await viewSupervision({ memberId }, at.context);
  return (
    <SupervisionFormPage
      frame={at.frame}
      member={{ memberId, name }}
      version={version}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { ...emptyForm, values: dateValues('on', dayOf(at.context.now)) }}
    />
  );
};

const lead = (work: (at: Visit) => Promise<Response>) => visit(['team-lead'], work);

loadRoutes.get(
  '/team/:memberId/supervision',
  lead(async (at) => show(await supervisionPage(at))),
);

loadRoutes.post(
  '/team/:memberId/supervision',
  lead((at) => {
    const { memberId } = memberIn(at);
    return takeStep(at, {
      run: () => recordSupervision({ ...inputFrom(at.values, { on: 'date', nextOn: 'date' }), memberId }, at.context),
      done: () => doneAt(`/team/${memberId}`, 'supervision-saved'),
      again: (form) => supervisionPage(at, form),
      field: (code) => (code === 'work.supervision-dates' ? 'on' : undefined),
      words: {
        on: 'Enter the day of the talk.',
        agreed: 'Write what you agreed.',
        nextOn: 'Enter the day of the next talk.',
      },
    });
  }),
);
