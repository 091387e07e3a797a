import { Hono } from 'hono';
import { proposeService, supportProposal, viewOwnProposals } from '@fingerpost/core/voice';
import type { Context } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { RecordProposalPage } from '@fingerpost/pages/voice';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team proposes or supports something for a person who said so. */
export const ownProposalRoutes = new Hono();

const path = '/cases/:caseId/own/proposals';
const caseIn = ({ c }: Visit): string => c.req.param('caseId') ?? '';

type Posted = 'proposal' | 'support';

const page = async (at: Visit, form: FormState = emptyForm, posted?: Posted) => (
  <RecordProposalPage
    frame={at.frame}
    caseId={caseIn(at)}
    own={await viewOwnProposals({ caseId: caseIn(at) }, at.context)}
    idempotencyKeys={[at.context.random(26), at.context.random(26)]}
    form={form}
    posted={posted}
    confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
  />
);

ownProposalRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

const words = {
  told: 'Say who told you, and how.',
  'told.by': 'Choose who said it.',
  'told.how': 'Choose how they said it.',
  'told.on': 'Enter the day on which they said it.',
  words: 'Write what is missing.',
  area: 'Write the first half of a postcode, like LS11.',
  proposalId: 'Choose what they want as well.',
};

const recording =
  (run: (input: unknown, context: Context) => Promise<unknown>, posted: Posted, done: Done) => (at: Visit) =>
    takeStep(at, {
      run: () => run({ area: '', ...inputFrom(at.values, { 'told.on': 'date' }), caseId: caseIn(at) }, at.context),
      done: () => doneAt(`/cases/${caseIn(at)}/own/proposals`, done),
      again: (form) => page(at, form, posted),
      field: (code) => (code === 'voice.told' ? 'told.on' : undefined),
      words,
    });

ownProposalRoutes.post(path, teamVisit(recording(proposeService, 'proposal', 'proposal-recorded')));
ownProposalRoutes.post(`${path}/support`, teamVisit(recording(supportProposal, 'support', 'support-recorded')));
