import { Hono } from 'hono';
import { changeCarer, endCarer, nameCarer, sayCarerNeeds, viewCarer, viewCarers } from '@fingerpost/core/carer';
import { stayOnOwnPage, viewOwnPage } from '@fingerpost/core/own-page';
import { doorRefusals, refuse, Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import {
  OwnCarerReachPage,
  OwnCarersPage,
  OwnEndedPage,
  OwnHelpingPage,
  OwnNameCarerPage,
  ownPath,
  valuesOfCarer,
} from '@fingerpost/pages/own';
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
  changed: 'own.carers.changed',
  reached: 'own.helping.changed',
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
  'details.email': 'own.carers.missing.email',
  scope: 'own.carers.missing.scope',
  until: 'own.carers.missing.until',
};

const errorsOf = ({ words }: Inside, { details, code }: Refusal) =>
  (details.errors ?? [{ field: code === 'carer.dates' ? 'until' : 'details.name', message: '' }]).map(({ field }) => ({
    field,
    message: words.say(asked[field] ?? 'own.carers.missing.name'),
  }));

const kinds = { scope: 'list', until: 'date', hears: 'boolean', 'details.avoid': 'list' } as const;

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
    const input = inputFrom(values, kinds);
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
    const { c, values, asPerson } = at;
    const untold = 'untold' in values;
    await endCarer({ ...namedIn(at), untold }, asPerson);
    return c.redirect(`${ownPath}/carers?done=stopped`, 303);
  }),
);

type Which = { readonly caseId: string; readonly carerId: string };

const reach = async (at: Inside, which: Which, posted?: FormState) => {
  const { frame, words, asPerson } = at;
  const { details, hears } = await viewCarer(which, asPerson);
  const carerId = asPerson.actor.kind === 'carer' ? undefined : which.carerId;
  const state = posted ?? { values: valuesOfCarer({ ...details, hears }), errors: [] };
  return <OwnCarerReachPage {...{ frame, words, carerId }} idempotencyKey={asPerson.random(26)} form={state} />;
};

const changeReach = async (at: Inside, which: Which, done: string): Promise<Response> => {
  await stay(at);
  const { c, values, asPerson } = at;
  try {
    await changeCarer({ details: {}, ...inputFrom(values, kinds), ...which }, asPerson);
  } catch (error) {
    if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
    return show(await reach(at, which, { values, errors: errorsOf(at, error) }), 422);
  }
  return c.redirect(done, 303);
};

const namedIn = (at: Inside): Which => {
  if (at.asPerson.actor.kind !== 'patient') throw refuse(doorRefusals.forbidden);
  return { caseId: ownCaseOf(at), carerId: at.c.req.param('carerId') ?? '' };
};

ownCarersRoutes.get(
  `${ownPath}/carers/:carerId{\\w+}/reach`,
  inside(async (at) => {
    await stay(at);
    return show(await reach(at, namedIn(at)));
  }),
);
ownCarersRoutes.post(
  `${ownPath}/carers/:carerId{\\w+}/reach`,
  inside((at) => changeReach(at, namedIn(at), `${ownPath}/carers?done=changed`)),
);

const carerOf = ({ asPerson: { actor } }: Inside): Which => {
  if (actor.kind !== 'carer') throw refuse(doorRefusals.forbidden);
  return { caseId: actor.caseId, carerId: actor.carerId };
};

const helping = async (at: Inside, state: FormState = emptyForm) => {
  const { frame, words, asPerson, since } = at;
  const [{ callMe }, { needs: said }] = await Promise.all([
    viewOwnPage({ since }, asPerson),
    viewCarer(carerOf(at), asPerson),
  ]);
  const key = asPerson.random(26);
  const confirmation = confirmationOf(at);
  return <OwnHelpingPage {...{ frame, words, confirmation, said }} name={callMe} idempotencyKey={key} form={state} />;
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
ownCarersRoutes.get(
  `${ownPath}/helping/reach`,
  inside(async (at) => {
    await stay(at);
    return show(await reach(at, carerOf(at)));
  }),
);
ownCarersRoutes.post(
  `${ownPath}/helping/reach`,
  inside((at) => changeReach(at, carerOf(at), `${ownPath}/helping?done=reached`)),
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
