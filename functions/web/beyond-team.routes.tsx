import { Hono } from 'hono';
import { notWithRefusals, findBeyondTeam, openBeyondTeam, reviewAccess, viewBeyondTeam } from '@fingerpost/core/case';
import { CaseId, Refusal } from '@fingerpost/kernel';
import { BeyondTeamPage, BeyondTeamReasonPage, OutlinePage } from '@fingerpost/pages/access';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';
import { taskPage } from './tasks.routes.tsx';

/** The pages on which somebody sees the outline of another team's case, for a reason that its lead looks at. */
export const beyondTeamRoutes = new Hono();

const around = (at: Visit, form: FormState) => ({
  frame: at.frame,
  idempotencyKey: at.context.random(26),
  form,
});

const reasonPage = (at: Visit, caseId: string, form: FormState = emptyForm) => (
  <BeyondTeamReasonPage {...around(at, form)} caseId={caseId} />
);

/** Shows the outline where it is open; otherwise asks why it should be. */
const caseOrReason = async (at: Visit, caseId: string): Promise<Response> => {
  try {
    return show(<OutlinePage frame={at.frame} outline={await viewBeyondTeam({ caseId }, at.context)} />);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== notWithRefusals.accessEnded.code) throw error;
    return show(reasonPage(at, caseId));
  }
};

beyondTeamRoutes.get(
  '/beyond-team',
  teamVisit((at) => {
    const caseId = CaseId.safeParse(at.c.req.query('case')).data;
    if (caseId !== undefined) return caseOrReason(at, caseId);
    const none = at.c.req.query('found') === 'none';
    return Promise.resolve(show(<BeyondTeamPage {...around(at, emptyForm)} none={none} />));
  }),
);

beyondTeamRoutes.post(
  '/beyond-team',
  teamVisit((at) =>
    takeStep(at, {
      run: () => findBeyondTeam({ nhsNumber: '', ...inputFrom(at.values) }, at.context),
      done: ({ found, caseId = '' }) =>
        found === 'none'
          ? '/beyond-team?found=none'
          : found === 'own-team'
            ? `/cases/${caseId}`
            : `/beyond-team?case=${caseId}`,
      again: (form) => <BeyondTeamPage {...around(at, form)} none={false} />,
      words: { nhsNumber: 'Enter the ten digits of an NHS number.' },
    }),
  ),
);

beyondTeamRoutes.post(
  '/beyond-team/:caseId',
  teamVisit((at) => {
    const caseId = at.c.req.param('caseId') ?? '';
    return takeStep(at, {
      run: () => openBeyondTeam({ words: '', ...inputFrom(at.values), caseId }, at.context),
      done: () => `/beyond-team?case=${caseId}`,
      again: (form) => reasonPage(at, caseId, form),
      words: { reason: 'Choose why you need to see it.', words: 'Write why you need to see it.' },
    });
  }),
);

beyondTeamRoutes.post(
  '/tasks/:taskId/review',
  visit(['team-lead'], (at) =>
    takeStep(at, {
      run: () => reviewAccess({ ...inputFrom(at.values), taskId: at.c.req.param('taskId') }, at.context),
      done: () => doneAt('/work', 'task-done'),
      again: (form) => taskPage(at, form),
      words: { result: 'Choose whether it was right.' },
    }),
  ),
);
