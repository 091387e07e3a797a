import { Hono } from 'hono';
import { changeReach, viewReach } from '@fingerpost/core/case';
import { dayOf } from '@fingerpost/core/work';
import { dateValues, type FormState } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { ReachForTeam } from '@fingerpost/pages/own';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { confirmationOf, doneAt } from './done.ts';
import { personWords } from './person-input.ts';
import { reachInput, reachValues } from './reach-input.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a link worker records how a person told them that they may be reached. */
export const ownReachRoutes = new Hono();

const path = '/cases/:caseId/own/reach';

const page = async (at: Visit, typed?: FormState) => {
  const [view, { version }] = await Promise.all([teamViewOf(at), viewReach({ caseId: caseIdOf(at) }, at.context)]);
  if (view.unsettled === true && typed === undefined)
    return <SettleFirstPage frame={at.frame} view={view} person={personName(view)} />;
  const asUsual = {
    ...reachValues(view.person, 'reach.'),
    'told.by': 'person',
    'told.how': 'phone',
    ...dateValues('told.on', dayOf(at.context.now)),
  };
  return (
    <ReachForTeam
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      was={version}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { values: asUsual, errors: [] }}
      confirmation={typed === undefined ? confirmationOf(at) : undefined}
    />
  );
};

ownReachRoutes.get(
  path,
  teamVisit(async (at) => show(await page(at))),
);

const fieldOfCode: Readonly<Record<string, string>> = {
  'case.unreachable': 'reach.phone',
  'told.missing': 'told.by',
  'told.on': 'told.on',
};

const { words, names } = personWords('reach.');

ownReachRoutes.post(
  path,
  teamVisit((at) =>
    takeStep(at, {
      run: () => changeReach({ told: {}, ...reachInput(at.values), caseId: caseIdOf(at) }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}/own/reach`, 'reach-told'),
      again: (form) => page(at, form),
      field: (code) => fieldOfCode[code],
      words: {
        ...words,
        'told.by': 'Choose who said it.',
        'told.how': 'Choose how it reached you.',
        'told.on': 'Enter the day on which they said it.',
      },
      names,
    }),
  ),
);
