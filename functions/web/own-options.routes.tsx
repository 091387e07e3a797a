import { Hono } from 'hono';
import { searchForCase } from '@fingerpost/core/case';
import { offerOptions } from '@fingerpost/core/choice';
import { NeedCode, needWords } from '@fingerpost/core/directory';
import { ageOn } from '@fingerpost/core/patient';
import { viewWaits } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { OfferPage } from '@fingerpost/pages/choice';
import type { FormState } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom, textOf, withoutEmptyRows } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a link worker offers a person services to choose from. */
export const ownOptionsRoutes = new Hono();

const path = '/cases/:caseId/own/options';
const empty: FormState = { values: {}, errors: [] };

const needChoices = (wanted: readonly string[]) => {
  const first = NeedCode.options.filter((need) => wanted.includes(need));
  return [...new Set([...first, ...NeedCode.options])].map((value) => ({ value, label: needWords[value] }));
};

const offerPage = async (at: Visit, asked: string, form: FormState = empty) => {
  const view = await teamViewOf(at);
  if (view.unsettled === true && form.errors.length === 0)
    return <SettleFirstPage frame={at.frame} view={view} person={personName(view)} />;
  const known = view.needs.filter((need) => need !== 'restricted');
  const need = NeedCode.safeParse(asked === '' ? known[0] : asked).data;
  const search = {
    caseId: view.caseId,
    home: view.person.postcode,
    age: ageOn(view.person.dateOfBirth, dayOf(at.context.now)),
  };
  const found = need === undefined ? undefined : await searchForCase({ ...search, need }, at.context);
  const services = found?.items ?? [];
  const { weeks } = await viewWaits({ serviceIds: services.map(({ serviceId }) => serviceId) }, at.context);
  return (
    <OfferPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      needs={needChoices(known)}
      need={need ?? ''}
      services={services}
      weeks={weeks}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

ownOptionsRoutes.get(
  path,
  teamVisit(async (at) => show(await offerPage(at, at.c.req.query('need') ?? ''))),
);

/** What is wrong with a row stands beside the box in which it was typed; the rows left empty do not count. */
const rowsTyped = (values: FormState['values']): readonly string[] =>
  Object.keys(values)
    .filter((name) => /^options\.\d+\.why$/.test(name) && textOf(values, name) !== '')
    .toSorted((one, other) => Number(one.split('.')[1]) - Number(other.split('.')[1]));

ownOptionsRoutes.post(
  path,
  teamVisit((at) => {
    const rows = withoutEmptyRows(at.values, 'options', 'serviceId');
    const input = { options: [], ...inputFrom(rows, { share: 'list', answerBy: 'date' }), caseId: caseIdOf(at) };
    const typed = rowsTyped(at.values);
    return takeStep(at, {
      run: () => offerOptions(input, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'options-offered'),
      again: (form) => offerPage(at, textOf(at.values, 'need'), form),
      field: (code) =>
        ({ 'choice.answer-by': 'answerBy', 'referral.request-names': 'request' })[code] ?? 'options.0.why',
      words: {
        options: 'Write why it may fit beside one to five services.',
        share: 'Choose what would be shared with the one they choose.',
        message: 'Write what the service should know once it has accepted.',
        answerBy: 'Enter a real date.',
      },
      names: {
        options: 'options.0.why',
        ...Object.fromEntries(typed.map((name, index) => [`options.${String(index)}.why`, name])),
      },
    });
  }),
);
