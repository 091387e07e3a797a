import { Hono } from 'hono';
import { readEverything, sayWrong, viewCorrectionsSaid } from '@fingerpost/core/held';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnHeldPage, ownPath, OwnRecordPage } from '@fingerpost/pages/own';
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

const page = async (at: Inside, form: FormState = emptyForm) => {
  const { c, frame, words, asPerson } = at;
  const said = await viewCorrectionsSaid({ caseId: ownCaseOf(at) }, asPerson);
  const by = c.req.query('by');
  const isDay = by !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(by);
  const confirmation =
    isDay && form === emptyForm ? words.say('own.record.wrong.done', { day: words.day(by) }) : undefined;
  return <OwnRecordPage {...{ frame, words, form, confirmation, ...said }} idempotencyKey={asPerson.random(26)} />;
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
      return show(await page(at, { values, errors }), 422);
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
