import { Hono } from 'hono';
import { separatePeople, settleIdentity, takeBackCase, viewIdentity } from '@fingerpost/core/case';
import { viewCase } from '@fingerpost/core/referral';
import { refuse } from '@fingerpost/kernel';
import { caseRefusals } from '@fingerpost/core/case';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { IdentityPage, TakingBackPage } from '@fingerpost/pages/identity';
import { caseIdOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a team settles whose case it is, and a practice takes its referral back. */
export const identityRoutes = new Hono();

const pathOf = (at: Visit): string => `/cases/${caseIdOf(at)}`;

const identityPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await viewIdentity({ caseId: caseIdOf(at) }, at.context);
  const { name, preferredName } = view.here.person;
  return (
    <IdentityPage
      frame={at.frame}
      view={view}
      person={`${preferredName ?? name.given} ${name.family}`}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

identityRoutes.get(
  '/cases/:caseId/identity',
  teamVisit(async (at) => show(await identityPage(at))),
);

identityRoutes.post(
  '/cases/:caseId/identity',
  teamVisit((at) => {
    const decision = textOf(at.values, 'decision');
    // Whoever finds a detail wrong corrects it first; what agrees then settles itself.
    if (decision === 'wrong-number') return Promise.resolve(at.c.redirect(`${pathOf(at)}/person`, 303));
    return takeStep(at, {
      run: () => settleIdentity({ ...inputFrom(at.values), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), decision === 'same-person' ? 'people-joined' : 'people-parted'),
      again: (form) => identityPage(at, form),
      field: () => 'decision',
      words: { decision: 'Choose what you found out.' },
    });
  }),
);

identityRoutes.post(
  '/cases/:caseId/separation',
  visit(['team-lead'], (at) =>
    takeStep(at, {
      run: () => separatePeople({ ...inputFrom(at.values), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), 'people-separated'),
      again: (form) => identityPage(at, form),
    }),
  ),
);

const takingBackPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await viewCase({ caseId: caseIdOf(at) }, at.context);
  if (view.sees !== 'standing') throw refuse(caseRefusals.missing);
  return (
    <TakingBackPage
      frame={at.frame}
      caseId={view.caseId}
      person={view.name}
      begun={view.status !== 'waiting'}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

identityRoutes.get(
  '/cases/:caseId/taking-back',
  visit(['referrer'], async (at) => show(await takingBackPage(at))),
);

identityRoutes.post(
  '/cases/:caseId/taking-back',
  visit(['referrer'], (at) =>
    takeStep(at, {
      run: () => takeBackCase({ ...inputFrom(at.values), caseId: caseIdOf(at) }, at.context),
      done: ({ closed }) => doneAt(pathOf(at), closed ? 'case-taken-back' : 'taking-back-asked'),
      again: (form) => takingBackPage(at, form),
      words: { reason: 'Choose why.' },
    }),
  ),
);
