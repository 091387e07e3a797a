import { Hono } from 'hono';
import { endCarer, nameCarer, sayCarerNeeds, viewCarers } from '@fingerpost/core/carer';
import { stayOnOwnPage, viewOwnPage } from '@fingerpost/core/own-page';
import { doorRefusals, refuse, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnCarersPage, OwnEndedPage, OwnHelpingPage, OwnNameCarerPage, ownPath } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { ownCaseOf } from './own-actor.ts';
import { endOwnSession } from './own-session.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person says who helps them, and a carer what would help themselves. */
export const ownCarersRoutes = new Hono();

const stay = ({ since, asPerson }: Inside) => stayOnOwnPage({ since }, asPerson);

const said: Readonly<Record<string, WordKey>> = {
  named: 'own.carers.named',
  stopped: 'own.carers.stopped',
  heard: 'own.helping.done',
};
const confirmationOf = ({ c, words }: Inside): string | undefined => {
  const done = said[c.req.query('done') ?? ''];
  return done === undefined ? undefined : words.say(done);
};

ownCarersRoutes.get(
  `${ownPath}/carers`,
  inside(async (at) => {
    await stay(at);
    const { frame, words, asPerson } = at;
    const view = await viewCarers({ caseId: ownCaseOf(at) }, asPerson);
    const idempotencyKey = asPerson.random(26);
    return show(<OwnCarersPage {...{ frame, words, view, idempotencyKey }} confirmation={confirmationOf(at)} />);
  }),
);

const form = ({ frame, words, asPerson }: Inside, state: FormState = emptyForm) => (
  <OwnNameCarerPage {...{ frame, words }} idempotencyKey={asPerson.random(26)} form={state} />
);

const asked: Readonly<Record<string, WordKey>> = {
  'details.name': 'own.carers.missing.name',
  'details.phone': 'own.carers.missing.phone',
  scope: 'own.carers.missing.scope',
  until: 'own.carers.missing.until',
};

const errorsOf = ({ words }: Inside, { details, code }: Refusal) =>
  (details.errors ?? [{ field: code === 'carer.dates' ? 'until' : 'details.name', message: '' }]).map(({ field }) => ({
    field,
    message: words.say(asked[field] ?? 'own.carers.missing.name'),
  }));

ownCarersRoutes.get(
  `${ownPath}/carers/new`,
  inside(async (at) => {
    await stay(at);
    return show(form(at));
  }),
);
ownCarersRoutes.post(
  `${ownPath}/carers/new`,
  inside(async (at) => {
    await stay(at);
    const { c, values, asPerson } = at;
    const input = inputFrom(values, { scope: 'list', until: 'date', hears: 'boolean' });
    try {
      await nameCarer({ details: {}, scope: [], ...input, caseId: ownCaseOf(at) }, asPerson);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      return show(form(at, { values, errors: errorsOf(at, error) }), 422);
    }
    return c.redirect(`${ownPath}/carers?done=named`, 303);
  }),
);

ownCarersRoutes.post(
  `${ownPath}/carers/:carerId{\\w+}/end`,
  inside(async (at) => {
    await stay(at);
    const { c, asPerson } = at;
    if (asPerson.actor.kind !== 'patient') throw refuse(doorRefusals.forbidden);
    await endCarer({ caseId: ownCaseOf(at), carerId: c.req.param('carerId') }, asPerson);
    return c.redirect(`${ownPath}/carers?done=stopped`, 303);
  }),
);

const carerOf = ({ asPerson: { actor } }: Inside): { caseId: string; carerId: string } => {
  if (actor.kind !== 'carer') throw refuse(doorRefusals.forbidden);
  return { caseId: actor.caseId, carerId: actor.carerId };
};

const helping = async (at: Inside, state: FormState = emptyForm) => {
  carerOf(at);
  const { frame, words, asPerson, since } = at;
  const { callMe } = await viewOwnPage({ since }, asPerson);
  const key = asPerson.random(26);
  const confirmation = confirmationOf(at);
  return <OwnHelpingPage {...{ frame, words, confirmation }} name={callMe} idempotencyKey={key} form={state} />;
};

ownCarersRoutes.get(
  `${ownPath}/helping`,
  inside(async (at) => show(await helping(at))),
);
ownCarersRoutes.post(
  `${ownPath}/helping`,
  inside(async (at) => {
    await stay(at);
    const { c, values, words, asPerson } = at;
    try {
      await sayCarerNeeds({ ...inputFrom(values), ...carerOf(at) }, asPerson);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const errors = [{ field: 'answer', message: words.say('own.helping.missing') }];
      return show(await helping(at, { values, errors }), 422);
    }
    return c.redirect(`${ownPath}/helping?done=heard`, 303);
  }),
);
ownCarersRoutes.post(
  `${ownPath}/helping/end`,
  inside(async (at) => {
    const { c, frame, words, asPerson } = at;
    await endCarer(carerOf(at), asPerson);
    endOwnSession(c);
    return show(<OwnEndedPage frame={frame} words={words} />);
  }),
);
