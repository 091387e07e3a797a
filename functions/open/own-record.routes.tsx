import { Hono } from 'hono';
import { askForRecord, readEverything, sayWrong, viewCorrectionsSaid, viewRecordRequests } from '@fingerpost/core/held';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnHeldPage, ownPath, OwnRecordPage } from '@fingerpost/pages/own';
import type { WordKey } from '@fingerpost/pages/words';
import { readHeldWords } from '@fingerpost/pages/words/held';
import { inputFrom } from '../web/fields.ts';
import { recordFile } from '../web/record-file.ts';
import { show } from '../web/show.ts';
import { ownCaseOf } from './own-actor.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The pages on which a person reads everything held about them, keeps it, and says what is wrong. */
export const ownRecordRoutes = new Hono();

const path = `${ownPath}/record`;
const stay = ({ since, asPerson }: Inside) => stayOnOwnPage({ since }, asPerson);

/** What was done, and the day that belongs to it. */
const doneWith = {
  by: 'own.record.wrong.done',
  copy: 'own.record.copy.done',
} as const satisfies Readonly<Record<string, WordKey>>;

const confirmationIn = ({ c, words }: Inside): string | undefined => {
  const done = (['by', 'copy'] as const).find((name) => /^\d{4}-\d{2}-\d{2}$/.test(c.req.query(name) ?? ''));
  return done === undefined ? undefined : words.say(doneWith[done], { day: words.day(c.req.query(done) ?? '') });
};

const page = async (at: Inside, typed?: { form: FormState; posted: 'copy' | 'wrong' }) => {
  const { frame, words, asPerson } = at;
  const caseId = ownCaseOf(at);
  const [said, requests] = await Promise.all([
    viewCorrectionsSaid({ caseId }, asPerson),
    viewRecordRequests({ caseId }, asPerson),
  ]);
  return (
    <OwnRecordPage
      {...{ frame, words, requests, ...said }}
      form={typed?.form ?? emptyForm}
      posted={typed?.posted}
      confirmation={typed === undefined ? confirmationIn(at) : undefined}
      idempotencyKey={asPerson.random(25)}
    />
  );
};

ownRecordRoutes.get(
  path,
  inside(async (at) => {
    await stay(at);
    return show(await page(at));
  }),
);

ownRecordRoutes.post(
  path,
  inside(async (at) => {
    await stay(at);
    const { c, values, words, asPerson } = at;
    try {
      const { actBy } = await sayWrong({ ...inputFrom(values), caseId: ownCaseOf(at) }, asPerson);
      return c.redirect(`${path}?by=${actBy.slice(0, 10)}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const errors = (error.details.errors ?? []).map(({ field }) => ({
        field,
        message: words.say(field === 'about' ? 'own.record.wrong.missing.about' : 'own.record.wrong.missing.words'),
      }));
      return show(await page(at, { form: { values, errors }, posted: 'wrong' }), 422);
    }
  }),
);

ownRecordRoutes.post(
  `${path}/copy`,
  inside(async (at) => {
    await stay(at);
    const { c, values, words, asPerson } = at;
    try {
      const { dueBy } = await askForRecord({ ...inputFrom(values), caseId: ownCaseOf(at) }, asPerson);
      return c.redirect(`${path}?copy=${dueBy.slice(0, 10)}`, 303);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
      const errors = [{ field: 'wants', message: words.say('own.record.copy.missing') }];
      return show(await page(at, { form: { values, errors }, posted: 'copy' }), 422);
    }
  }),
);

ownRecordRoutes.get(
  `${path}/all`,
  inside(async (at) => {
    await stay(at);
    const { frame, asPerson } = at;
    const words = await readHeldWords(frame.reader?.language ?? 'en');
    const held = await readEverything({ caseId: ownCaseOf(at), format: 'page' }, asPerson);
    return show(<OwnHeldPage {...{ frame, words, held }} />);
  }),
);

ownRecordRoutes.get(
  `${path}/file`,
  inside(async (at) => {
    await stay(at);
    return recordFile(await readEverything({ caseId: ownCaseOf(at), format: 'file' }, at.asPerson));
  }),
);
