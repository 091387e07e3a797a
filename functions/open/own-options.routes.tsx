import { Hono } from 'hono';
import { answerOptions, OptionsAnswer, viewChoices } from '@fingerpost/core/choice';
import { usualLastDay } from '@fingerpost/core/referral';
import { stayOnOwnPage, viewOwnSteps } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnDecidedPage, OwnOptionsPage, ownPath } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { inputFrom, textOf } from '../web/fields.ts';
import { show } from '../web/show.ts';
import { mayDecideOn, ownCaseOf } from './own-actor.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person chooses among services they are offered, and reads what was decided. */
export const ownOptionsRoutes = new Hono();

const path = `${ownPath}/options`;

const said = (code: string): WordKey | undefined => {
  if (code === 'late') return 'own.options.changed';
  const { data } = OptionsAnswer.safeParse(code);
  return data === undefined ? undefined : `own.options.done.${data}`;
};

const page = async (at: Inside, form: FormState = emptyForm) => {
  const { c, frame, words, asPerson, values } = at;
  const done = said(c.req.query('done') ?? '');
  return (
    <OwnOptionsPage
      frame={frame}
      words={words}
      choices={await viewChoices({ caseId: ownCaseOf(at) }, asPerson)}
      mayDecide={mayDecideOn(at)}
      lastDay={usualLastDay(asPerson)}
      posted={textOf(values, 'offer') || undefined}
      form={form}
      idempotencyKey={asPerson.random(26)}
      confirmation={done === undefined || form !== emptyForm ? undefined : words.say(done)}
    />
  );
};

ownOptionsRoutes.get(
  path,
  inside(async (at) => {
    await stayOnOwnPage({ since: at.since }, at.asPerson);
    return show(await page(at));
  }),
);

const toMend: Readonly<Record<string, readonly [field: string, key: WordKey]>> = {
  'choice.nothing-chosen': ['chosen', 'own.options.nothingTicked'],
  'choice.words': ['words', 'own.options.needWords'],
  'consent.until': ['until', 'own.options.untilWrong'],
};

ownOptionsRoutes.post(
  path,
  inside(async (at) => {
    await stayOnOwnPage({ since: at.since }, at.asPerson);
    const { c, values, words, asPerson } = at;
    const input = { ...inputFrom(values, { chosen: 'list', until: 'date' }), caseId: ownCaseOf(at) };
    try {
      const { answered } = await answerOptions(input, asPerson);
      return c.redirect(`${path}?done=${answered?.answer ?? 'late'}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || (error.kind !== 'conflict' && error.kind !== 'invalid')) throw error;
      const isNoDay = error.details.errors?.some(({ field }) => field === 'until') === true;
      const mend = toMend[isNoDay ? 'consent.until' : error.code];
      if (error.kind === 'conflict' || mend === undefined) return c.redirect(`${path}?done=late`, 303);
      const [field, key] = mend;
      return show(
        await page(at, { values, errors: [{ field, message: words.say(key) }], id: textOf(values, 'offer') }),
        422,
      );
    }
  }),
);

ownOptionsRoutes.get(
  `${ownPath}/decided`,
  inside(async (at) => {
    await stayOnOwnPage({ since: at.since }, at.asPerson);
    const { frame, words, asPerson } = at;
    const caseId = ownCaseOf(at);
    const [choices, steps] = await Promise.all([viewChoices({ caseId }, asPerson), viewOwnSteps({ caseId }, asPerson)]);
    return show(<OwnDecidedPage frame={frame} words={words} choices={choices} steps={steps} />);
  }),
);
