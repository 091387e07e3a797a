import { Hono } from 'hono';
import { allocateCase, pauseCase, recordContact, resumeCase, viewTeam } from '@fingerpost/core/case';
import type { TeamCaseView } from '@fingerpost/core/referral';
import { isAway } from '@fingerpost/core/access';
import { dayOf, instantOf } from '@fingerpost/core/work';
import { ContactPage, GivePage, PausePage } from '@fingerpost/pages/case';
import type { FormState } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { loadWords } from '@fingerpost/pages/team';
import { caseIdOf, emptyContact, nextContactHint, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The pages on which a team takes, talks with, and pauses a case. */
export const caseStepRoutes = new Hono();

const pathOf = (at: Visit): string => `/cases/${caseIdOf(at)}`;

const about = (at: Visit, view: TeamCaseView, form: FormState) => ({
  frame: at.frame,
  caseId: view.caseId,
  person: personName(view),
  idempotencyKey: at.context.random(26),
  form,
});

const contactPage = async (at: Visit, form: FormState) => {
  const view = await teamViewOf(at);
  if (view.unsettled === true && form.errors.length === 0)
    return <SettleFirstPage frame={at.frame} view={view} person={personName(view)} />;
  return (
    <ContactPage {...about(at, view, form)} rules={view.person.safeContact} nextHint={nextContactHint(at, view)} />
  );
};

caseStepRoutes.get(
  '/cases/:caseId/contacts',
  teamVisit(async (at) => show(await contactPage(at, emptyContact))),
);

/** A contact on an earlier day is put at midday there; today's is now. */
const contactInput = (at: Visit): Record<string, unknown> => {
  const { on, ...input } = inputFrom(at.values, { on: 'date', nextContactOn: 'date', minutes: 'number' });
  const isToday = on === undefined || on === dayOf(at.context.now);
  const isDay = typeof on === 'string' && !Number.isNaN(Date.parse(on));
  return { ...input, caseId: caseIdOf(at), ...(isToday ? {} : { at: isDay ? instantOf(on, 12).toISOString() : on }) };
};

const contactFields: Readonly<Record<string, string>> = {
  'case.contact-time': 'on',
  'case.next-contact': 'nextContactOn',
};

caseStepRoutes.post(
  '/cases/:caseId/contacts',
  teamVisit((at) =>
    takeStep(at, {
      run: () => recordContact(contactInput(at), at.context),
      done: () => doneAt(pathOf(at), 'contact-recorded'),
      again: (form) => contactPage(at, form),
      field: (code) => contactFields[code],
      words: {
        channel: 'Choose how you tried to reach them.',
        result: 'Choose what came of it.',
        at: 'Enter a real date.',
        nextContactOn: 'Enter a real date.',
        minutes: 'Enter the minutes as a number from 0 to 600.',
      },
      names: { at: 'on' },
    }),
  ),
);

const givePage = async (at: Visit, form: FormState = { values: {}, errors: [] }) => {
  const view = await teamViewOf(at);
  const today = dayOf(at.context.now);
  const team = at.actor.role === 'team-lead' ? await viewTeam({}, at.context) : undefined;
  const loads = team?.workers ?? [];
  const workers = at.directory
    .membersOf(at.actor.organisationId)
    .filter(({ active, memberId }) => active && view.restricted?.barred.includes(memberId) !== true)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((member) => ({
      value: member.memberId,
      label: member.name,
      hint: [
        ...(isAway(member, today) ? [`Away until ${member.away?.to ?? ''}`] : []),
        ...loads.flatMap(({ memberId, load }) =>
          memberId === member.memberId ? [loadWords(load, team?.loadLimit)] : [],
        ),
      ].join('. '),
    }));
  return <GivePage {...about(at, view, form)} workers={workers} />;
};

caseStepRoutes.get(
  '/cases/:caseId/allocation',
  teamVisit(async (at) => show(await givePage(at))),
);

caseStepRoutes.post(
  '/cases/:caseId/allocation',
  teamVisit((at) => {
    const { give, memberId } = inputFrom(at.values);
    // Taking a case names nobody; giving it without a name is a form that was not filled in.
    const given = give === 'yes' ? (memberId ?? '') : undefined;
    return takeStep(at, {
      run: () => allocateCase({ caseId: caseIdOf(at), memberId: given }, at.context),
      done: () => doneAt(pathOf(at), given === undefined || given === at.actor.memberId ? 'case-taken' : 'case-given'),
      again: (form) => givePage(at, form),
      field: (code) => (code === 'case.worker' ? 'memberId' : undefined),
      words: { memberId: 'Choose who takes the case.' },
    });
  }),
);

const pausePage = async (at: Visit, form: FormState = { values: {}, errors: [] }) => (
  <PausePage {...about(at, await teamViewOf(at), form)} />
);

caseStepRoutes.get(
  '/cases/:caseId/pause',
  teamVisit(async (at) => show(await pausePage(at))),
);

caseStepRoutes.post(
  '/cases/:caseId/pause',
  teamVisit((at) =>
    takeStep(at, {
      run: () => pauseCase({ ...inputFrom(at.values, { until: 'date' }), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), 'case-paused'),
      again: (form) => pausePage(at, form),
      field: (code) => (code === 'case.pause-until' ? 'until' : undefined),
      words: { reason: 'Choose why the case waits.', until: 'Enter the day on which it goes on.' },
    }),
  ),
);

caseStepRoutes.post(
  '/cases/:caseId/resumption',
  teamVisit((at) =>
    takeStep(at, {
      run: () => resumeCase({ caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(pathOf(at), 'case-resumed'),
      again: (form) => pausePage(at, form),
    }),
  ),
);
