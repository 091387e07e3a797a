import { Hono } from 'hono';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { proposeService, supportProposal, viewOwnProposals } from '@fingerpost/core/voice';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnProposalsPage, ownPath } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom, textOf } from '../web/fields.ts';
import { plainErrors } from '../web/plain-errors.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person says what should exist, and supports what others said. */
export const ownProposalRoutes = new Hono();

const path = `${ownPath}/proposals`;
const said: Readonly<Record<string, WordKey>> = {
  sent: 'own.wish.sent',
  counted: 'own.wish.supportDone',
  late: 'own.stop.late',
};

const page = async (at: Inside, form: FormState = emptyForm) => {
  const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
  const done = form.errors.length > 0 ? undefined : said[at.c.req.query('done') ?? ''];
  return (
    <OwnProposalsPage
      frame={at.frame}
      words={at.words}
      own={await viewOwnProposals({ caseId }, at.asPerson)}
      idempotencyKey={at.asPerson.random(26)}
      form={form}
      confirmation={done === undefined ? undefined : at.words.say(done)}
    />
  );
};

ownProposalRoutes.get(
  path,
  inside(async (at) => show(await page(at))),
);

ownProposalRoutes.post(
  path,
  inside(async (at) => {
    const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
    try {
      await proposeService({ area: '', ...inputFrom(at.values), caseId }, at.asPerson);
      return at.c.redirect(`${path}?done=sent`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const words = { words: at.words.say('own.wish.wordsMissing'), area: at.words.say('own.wish.areaMissing') };
      const fields = (error.details.errors ?? []).map(({ field }) => ({ field, message: 'Invalid' }));
      return show(await page(at, { values: at.values, errors: plainErrors(fields, { words }) }), 422);
    }
  }),
);

ownProposalRoutes.post(
  `${path}/support`,
  inside(async (at) => {
    const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
    try {
      await supportProposal({ caseId, proposalId: textOf(at.values, 'proposalId') }, at.asPerson);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return at.c.redirect(`${path}?done=late`, 303);
    }
    return at.c.redirect(`${path}?done=counted`, 303);
  }),
);
