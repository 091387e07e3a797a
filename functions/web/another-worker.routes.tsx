import { Hono } from 'hono';
import { caseRefusals } from '@fingerpost/core/case';
import { changeWorker } from '@fingerpost/core/referral';
import { refuse } from '@fingerpost/kernel';
import { AnotherWorkerPage } from '@fingerpost/pages/access';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The page on which a lead gives a person another link worker. */
export const anotherWorkerRoutes = new Hono();

const lead = (work: (at: Visit) => Promise<Response>) => visit(['team-lead'], work);

const page = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  const { worker, restricted } = view;
  if (worker === undefined || view.status === 'closed') throw refuse(caseRefusals.missing);
  const colleagues = at.directory
    .membersOf(at.actor.organisationId)
    .filter(
      ({ active, memberId }) =>
        active && memberId !== worker.memberId && restricted?.barred.includes(memberId) !== true,
    )
    .map(({ memberId, name }) => ({ value: memberId, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
  return (
    <AnotherWorkerPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      worker={worker.name}
      choices={[...colleagues, 'or', { value: 'waiting-list', label: 'Back to the waiting list' }]}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

anotherWorkerRoutes.get(
  '/cases/:caseId/another-worker',
  lead(async (at) => show(await page(at))),
);

anotherWorkerRoutes.post(
  '/cases/:caseId/another-worker',
  lead((at) =>
    takeStep(at, {
      run: () =>
        changeWorker({ ...inputFrom(at.values, { keepFromFormer: 'boolean' }), caseId: caseIdOf(at) }, at.context),
      // Not to the case: a lead who was its worker may not see it any more.
      done: () => doneAt('/team', 'worker-changed'),
      again: (form) => page(at, form),
      field: (code) => (code === 'case.worker' ? 'to' : undefined),
      words: { to: 'Choose who takes the case.' },
    }),
  ),
);
