import { Hono } from 'hono';
import { changeReach, viewReach } from '@fingerpost/core/case';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import type { FormState } from '@fingerpost/pages/form';
import { OwnReachPage, ownPath } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { reachInput, reachValues } from '../web/reach-input.ts';
import { show } from '../web/show.ts';
import { ownCaseOf } from './own-actor.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person says how they may be reached. */
export const ownReachRoutes = new Hono();

const path = `${ownPath}/reach`;

const page = async (at: Inside, typed?: FormState) => {
  const { c, frame, words, asPerson } = at;
  const person = await viewReach({ caseId: ownCaseOf(at) }, asPerson);
  return (
    <OwnReachPage
      frame={frame}
      words={words}
      was={person.version}
      form={typed ?? { values: reachValues(person, 'reach.'), errors: [] }}
      idempotencyKey={asPerson.random(26)}
      confirmation={typed === undefined && c.req.query('done') === 'saved' ? words.say('own.reach.saved') : undefined}
    />
  );
};

const wrong: Readonly<Record<string, WordKey>> = {
  'reach.phone': 'own.reach.wrong.phone',
  'reach.email': 'own.reach.wrong.email',
  'reach.postcode': 'own.reach.wrong.postcode',
  'reach.safeContact.avoid': 'own.reach.wrong.safe',
};

const fieldOf = (path: string): string =>
  path.startsWith('reach.safeContact') ? 'reach.safeContact.avoid' : path.replace(/\.\d+(\..*)?$/, '');

const errorsOf = ({ words }: Inside, { code, details }: Refusal): FormState['errors'] => {
  if (code === 'case.reach-changed') return [{ field: '', message: words.say('own.reach.late') }];
  if (code === 'case.unreachable') return [{ field: 'reach.phone', message: words.say('own.reach.wrong.nowhere') }];
  const fields = new Set((details.errors ?? []).map(({ field }) => fieldOf(field)));
  return [...fields].map((field) => ({ field, message: words.say(wrong[field] ?? 'own.reach.wrong.other') }));
};

ownReachRoutes.get(
  path,
  inside(async (at) => {
    await stayOnOwnPage({ since: at.since }, at.asPerson);
    return show(await page(at));
  }),
);

ownReachRoutes.post(
  path,
  inside(async (at) => {
    const { c, values, since, asPerson } = at;
    await stayOnOwnPage({ since }, asPerson);
    try {
      await changeReach({ ...reachInput(values), caseId: ownCaseOf(at) }, asPerson);
      return c.redirect(`${path}?done=saved`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || !(error.kind === 'invalid' || error.kind === 'conflict')) throw error;
      const errors = errorsOf(at, error);
      return show(await page(at, { values, errors }), error.kind === 'invalid' ? 422 : 409);
    }
  }),
);
