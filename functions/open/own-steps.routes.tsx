import { Hono } from 'hono';
import { askForCall, pauseCase, resumeCase } from '@fingerpost/core/case';
import { stayOnOwnPage, viewOwnPage } from '@fingerpost/core/own-page';
import { withdrawAll } from '@fingerpost/core/referral';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { type OwnStepForm, OwnStepsPage, OwnStopAllPage, ownPath } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { ownCaseOf } from './own-actor.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person asks for a call or another day, is left in peace for a while, or stops everything. */
export const ownStepsRoutes = new Hono();

const path = `${ownPath}/steps`;

const said: Readonly<Record<string, WordKey>> = {
  call: 'own.steps.call.done',
  day: 'own.steps.day.done',
  pause: 'own.steps.pause.done',
  resume: 'own.steps.resume.done',
  all: 'own.steps.all.done',
  none: 'own.steps.all.none',
  late: 'own.options.changed',
};

const page = async (at: Inside, typed?: { posted: OwnStepForm; form: FormState }) => {
  const { c, frame, words, since, asPerson } = at;
  const { now } = await viewOwnPage({ since }, asPerson);
  const done = typed === undefined ? said[c.req.query('done') ?? ''] : undefined;
  return (
    <OwnStepsPage
      frame={frame}
      words={words}
      now={now}
      form={typed?.form ?? emptyForm}
      posted={typed?.posted}
      idempotencyKey={asPerson.random(20)}
      confirmation={done === undefined ? undefined : words.say(done)}
    />
  );
};

ownStepsRoutes.get(
  path,
  inside(async (at) => show(await page(at))),
);

/** Takes a step of the person's: afterwards, or when it comes too late, the page says how things are. */
const take = async (
  at: Inside,
  what: {
    readonly run: () => Promise<unknown>;
    readonly done: string;
    readonly mend?: { readonly posted: OwnStepForm; readonly field: string; readonly key: WordKey };
  },
): Promise<Response> => {
  const { c, values, words, since, asPerson } = at;
  await stayOnOwnPage({ since }, asPerson);
  try {
    await what.run();
    return c.redirect(`${path}?done=${what.done}`, 303);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { mend } = what;
    if (error.kind === 'conflict')
      return c.redirect(`${path}?done=${error.code === 'referral.none-open' ? 'none' : 'late'}`, 303);
    if (error.kind !== 'invalid' || mend === undefined) throw error;
    const errors = [{ field: mend.field, message: words.say(mend.key) }];
    return show(await page(at, { posted: mend.posted, form: { values, errors, id: mend.posted } }), 422);
  }
};

ownStepsRoutes.post(
  `${path}/call`,
  inside((at) => {
    const input = { caseId: ownCaseOf(at), words: textOf(at.values, 'words') };
    return take(at, { run: () => askForCall(input, at.asPerson), done: 'call' });
  }),
);

ownStepsRoutes.post(
  `${path}/day`,
  inside((at) => {
    const input = { caseId: ownCaseOf(at), about: 'another-day', words: textOf(at.values, 'words') };
    return take(at, { run: () => askForCall(input, at.asPerson), done: 'day' });
  }),
);

ownStepsRoutes.post(
  `${path}/pause`,
  inside((at) => {
    const { until } = inputFrom(at.values, { until: 'date' });
    const input = { caseId: ownCaseOf(at), reason: 'person-asked', until };
    const mend = { posted: 'pause', field: 'until', key: 'own.steps.pause.wrong' } as const;
    return take(at, { run: () => pauseCase(input, at.asPerson), done: 'pause', mend });
  }),
);

ownStepsRoutes.post(
  `${path}/resume`,
  inside((at) => take(at, { run: () => resumeCase({ caseId: ownCaseOf(at) }, at.asPerson), done: 'resume' })),
);

ownStepsRoutes.get(
  `${path}/all`,
  inside(async (at) => {
    const { frame, words, since, asPerson } = at;
    await stayOnOwnPage({ since }, asPerson);
    return show(<OwnStopAllPage frame={frame} words={words} idempotencyKey={asPerson.random(26)} />);
  }),
);

ownStepsRoutes.post(
  `${path}/all`,
  inside((at) => take(at, { run: () => withdrawAll({ caseId: ownCaseOf(at) }, at.asPerson), done: 'all' })),
);
