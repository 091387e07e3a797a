import { Hono } from 'hono';
import { type NeedCode, type Service, needWords } from '@fingerpost/core/directory';
import {
  checkService,
  type FullView,
  type ReferralState,
  referPerson,
  referralRefusals,
  viewReferral,
  usualLastDay,
} from '@fingerpost/core/referral';
import type { ShownNeed } from '@fingerpost/core/work';
import { dayOf } from '@fingerpost/core/work';
import { listPlaces } from '@fingerpost/core/session';
import { refuse } from '@fingerpost/kernel';
import type { Done } from '@fingerpost/pages/feedback';
import { dateValues, type FormState, type FormValues } from '@fingerpost/pages/form';
import { SettleFirstPage } from '@fingerpost/pages/identity';
import { ReferPage } from '@fingerpost/pages/referral';
import { answersOf } from './answers-of.ts';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';

/** The page on which a team refers a person to one service. */
export const referRoutes = new Hono();

const firstTry = async ({ context }: Visit, referralId: string): Promise<FullView | undefined> => {
  if (referralId === '') return undefined;
  const view = await viewReferral({ referralId }, context);
  return view.sees === 'everything' ? view : undefined;
};

/** What the service helps with and the person wants comes first, then the rest of either. */
const needsFor = (service: Service, wanted: readonly ShownNeed[]) => {
  const known = wanted.filter((need) => need !== 'restricted');
  const both = known.filter((need) => service.needs.includes(need));
  const needs: readonly NeedCode[] = [...new Set([...both, ...service.needs, ...known])];
  return needs.map((value) => ({ value, label: needWords[value] }));
};

const startingValues = (at: Visit, service: Service, first: FullView | undefined): FormValues => ({
  need: at.c.req.query('need') ?? first?.need ?? (service.needs.length === 1 ? (service.needs[0] ?? '') : ''),
  request: first?.request ?? '',
  message: first?.message ?? '',
  share: first?.share ?? [],
  mode: at.directory.isOnNetwork(service.organisationId) ? 'network' : '',
  propose: 'no',
  ...dateValues('agreement.when', dayOf(at.context.now)),
  ...dateValues('agreement.until', usualLastDay(at.context)),
});

const referPage = async (at: Visit, asked: { serviceId: string; retryOf: string }, typed?: FormState) => {
  const service = at.directory.service(asked.serviceId);
  if (service === undefined) throw refuse(referralRefusals.service);
  const [view, first] = await Promise.all([teamViewOf(at), firstTry(at, asked.retryOf)]);
  if (view.unsettled === true && typed === undefined)
    return <SettleFirstPage frame={at.frame} view={view} person={personName(view)} />;
  const policy = at.directory.policyOf(at.directory.commissionerOf(view.team.organisationId));
  const { items: groups } = await listPlaces({ serviceId: service.serviceId }, at.context);
  return (
    <ReferPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { values: startingValues(at, service, first), errors: [] }}
      service={{
        serviceId: service.serviceId,
        name: service.name,
        provider: at.directory.nameOf(service.organisationId),
        onNetwork: at.directory.isOnNetwork(service.organisationId),
        answers: answersOf(service, at.context.now, policy),
        groups,
      }}
      needs={needsFor(service, view.needs)}
      insteadOf={first === undefined ? undefined : { referralId: first.referralId, service: first.serviceName }}
    />
  );
};

referRoutes.get(
  '/cases/:caseId/referrals/new',
  teamVisit(async (at) => {
    const { service = '', retryOf = '' } = at.c.req.query();
    // Refused before anybody talks it over with the person, not after.
    await checkService({ caseId: caseIdOf(at), serviceId: service }, at.context);
    return show(await referPage(at, { serviceId: service, retryOf }));
  }),
);

const doneFor = ({ status }: ReferralState, mode: string): Done => {
  if (status === 'proposed') return 'referral-proposed';
  if (mode === 'by-hand') return 'referral-by-hand';
  return mode === 'signposted' ? 'signpost-recorded' : 'referral-sent';
};

const fieldOfCode: Readonly<Record<string, string>> = {
  'referral.request-names': 'request',
  'consent.missing': 'agreement.by',
  'consent.until': 'agreement.until',
  'referral.nobody-there': 'mode',
};

referRoutes.post(
  '/cases/:caseId/referrals',
  teamVisit((at) => {
    const input = inputFrom(at.values, {
      share: 'list',
      propose: 'boolean',
      'agreement.when': 'date',
      'agreement.until': 'date',
    });
    const asked = { serviceId: textOf(at.values, 'serviceId'), retryOf: textOf(at.values, 'retryOf') };
    // The form asks for both, so that neither is decided by what stands where nothing is said.
    const said = { agreement: {}, mode: '', ...input };
    return takeStep(at, {
      run: () => referPerson({ ...said, caseId: caseIdOf(at) }, at.context),
      done: (state) => doneAt(`/referrals/${state.referralId}`, doneFor(state, textOf(at.values, 'mode'))),
      again: (form) => referPage(at, asked, form),
      field: (code) => fieldOfCode[code],
      words: {
        need: 'Choose what this referral is for.',
        message: 'Write what the service should know once it has accepted.',
        share: 'Choose what the person agreed to share.',
        mode: 'Choose how it reaches them.',
        'agreement.by': 'Choose who agreed.',
        'agreement.how': 'Choose how they agreed.',
        'agreement.when': 'Enter the day on which they agreed.',
        'agreement.until': 'Enter the last day on which it is shared.',
      },
    });
  }),
);
