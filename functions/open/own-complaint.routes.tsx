import { Hono } from 'hono';
import { stayOnOwnPage } from '@fingerpost/core/own-page';
import { makeComplaint, sayNotSettled, viewOwnComplaints } from '@fingerpost/core/voice';
import { Refusal } from '@fingerpost/kernel';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { OwnComplaintPage, ownPath } from '@fingerpost/pages/own';
import { inputFrom, textOf } from '../web/fields.ts';
import { plainErrors } from '../web/plain-errors.ts';
import { show } from '../web/show.ts';
import { type Inside, inside } from './own-visit.tsx';

/** The page on which a person says what went wrong and reads what was answered. */
export const ownComplaintRoutes = new Hono();

const path = `${ownPath}/complaint`;
const reference = /^[0-9A-Z]{4}-[0-9A-Z]{4}$/;

const confirmationFor = ({ c, words }: Inside): string | undefined => {
  const sent = reference.exec(c.req.query('sent') ?? '')?.[0];
  if (sent !== undefined) return words.say('own.complaint.sent', { reference: sent });
  const done = c.req.query('done');
  if (done === 'not-settled') return words.say('own.complaint.notSettledDone');
  return done === 'late' ? words.say('own.stop.late') : undefined;
};

const page = async (at: Inside, form: FormState = emptyForm) => {
  const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
  return (
    <OwnComplaintPage
      frame={at.frame}
      words={at.words}
      own={await viewOwnComplaints({ caseId }, at.asPerson)}
      idempotencyKey={at.asPerson.random(26)}
      form={form}
      confirmation={form.errors.length > 0 ? undefined : confirmationFor(at)}
    />
  );
};

ownComplaintRoutes.get(
  path,
  inside(async (at) => show(await page(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = {
  'complaint.about': 'organisationId',
  'complaint.contact': 'answerTo.contact',
  'complaint.nobody-inside': 'whom',
};

const again = async (at: Inside, error: unknown): Promise<Response> => {
  if (!(error instanceof Refusal) || error.kind !== 'invalid') throw error;
  const { say } = at.words;
  const said: Readonly<Record<string, string>> = {
    'complaint.about': say('own.complaint.aboutMissing'),
    'complaint.contact': say('own.complaint.contactMissing'),
    'complaint.nobody-inside': say('own.complaint.nobodyInside'),
  };
  const whole = [{ field: fieldOfCode[error.code] ?? '', message: said[error.code] ?? error.message }];
  const missing = {
    organisationId: say('own.complaint.aboutMissing'),
    whom: say('own.complaint.whomMissing'),
    words: say('own.complaint.wordsMissing'),
    'answerTo.how': say('own.complaint.howMissing'),
    'answerTo.contact': say('own.complaint.contactMissing'),
  };
  const fields = error.details.errors?.map(({ field }) => ({ field, message: 'Invalid' }));
  return show(await page(at, { values: at.values, errors: plainErrors(fields ?? whole, { words: missing }) }), 422);
};

ownComplaintRoutes.post(
  path,
  inside(async (at) => {
    const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
    const asked = { answerTo: {}, whom: '', ...inputFrom(at.values), caseId };
    try {
      const taken = await makeComplaint(asked, at.asPerson);
      return at.c.redirect(`${path}?sent=${taken.reference}`, 303);
    } catch (error) {
      return again(at, error);
    }
  }),
);

ownComplaintRoutes.post(
  `${path}/not-settled`,
  inside(async (at) => {
    const { caseId } = await stayOnOwnPage({ since: at.since }, at.asPerson);
    try {
      await sayNotSettled({ caseId, reference: textOf(at.values, 'reference') }, at.asPerson);
    } catch (error) {
      if (!(error instanceof Refusal) || error.kind !== 'conflict') throw error;
      return at.c.redirect(`${path}?done=late`, 303);
    }
    return at.c.redirect(`${path}?done=not-settled`, 303);
  }),
);
