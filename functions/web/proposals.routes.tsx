import { Hono } from 'hono';
import { answerProposal, checkProposal, listProposals, voiceRefusals } from '@fingerpost/core/voice';
import { refuse } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { ProposalPage, ProposalsPage } from '@fingerpost/pages/voice';
import { confirmationOf, doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';
import { needChoices, needsInWords } from './words.ts';

/** The pages of what people say should exist: for whoever checks and answers it, and for whoever speaks for patients. */
export const proposalRoutes = new Hono();

const readers = (work: (at: Visit) => Promise<Response>) =>
  visit(['commissioner', 'patient-representative', 'network-admin'], work);

proposalRoutes.get(
  '/proposals',
  readers(async (at) => {
    const { items } = await listProposals({}, at.context);
    return show(<ProposalsPage frame={at.frame} proposals={items} confirmation={confirmationOf(at)} />);
  }),
);

const idOf = (at: Visit): string => at.c.req.param('proposalId') ?? '';

const page = async (at: Visit, form: FormState = emptyForm) => {
  const { items } = await listProposals({}, at.context);
  const proposal = items.find(({ proposalId }) => proposalId === idOf(at));
  if (proposal === undefined) throw refuse(voiceRefusals.proposalMissing);
  const { role } = at.actor;
  return (
    <ProposalPage
      frame={at.frame}
      proposal={proposal}
      about={needsInWords(proposal.needs).join(', ')}
      needs={needChoices}
      may={{ check: role !== 'patient-representative', answer: role === 'commissioner' }}
      idempotencyKey={at.context.random(26)}
      form={form}
      confirmation={form.errors.length > 0 ? undefined : confirmationOf(at)}
    />
  );
};

proposalRoutes.get(
  '/proposals/:proposalId',
  readers(async (at) => show(await page(at))),
);

proposalRoutes.post(
  '/proposals/:proposalId/check',
  visit(['commissioner', 'network-admin'], (at) =>
    takeStep(at, {
      run: () => checkProposal({ ...inputFrom(at.values), proposalId: idOf(at) }, at.context),
      done: () =>
        doneAt('/proposals', textOf(at.values, 'decision') === 'hold' ? 'proposal-held-back' : 'proposal-published'),
      again: (form) => page(at, form),
      field: (code) => (code === 'proposal.need' ? 'need' : undefined),
      words: { decision: 'Choose whether others may read it.', need: 'Choose what it is about.' },
    }),
  ),
);

proposalRoutes.post(
  '/proposals/:proposalId/answer',
  visit(['commissioner'], (at) =>
    takeStep(at, {
      run: () => answerProposal({ ...inputFrom(at.values), proposalId: idOf(at) }, at.context),
      done: () => doneAt('/proposals', 'proposal-answered'),
      again: (form) => page(at, form),
      words: { decision: 'Choose your answer.', words: 'Write why, and what happens now.' },
    }),
  ),
);
