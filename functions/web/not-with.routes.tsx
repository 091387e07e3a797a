import { Hono } from 'hono';
import { addNotWith, declareKnown, removeNotWith } from '@fingerpost/core/referral';
import { caseRefusals } from '@fingerpost/core/case';
import type { MemberEntry } from '@fingerpost/core/directory';
import { refuse } from '@fingerpost/kernel';
import { KnownPage, NotWithPage } from '@fingerpost/pages/access';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { caseIdOf, personName, teamViewOf } from './case-view.ts';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { teamVisit } from './team.ts';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a case's worker and leads say whom the person must not meet, and anybody that they know the person. */
export const notWithRoutes = new Hono();

const byLabel = (one: { readonly label: string }, other: { readonly label: string }): number =>
  one.label.localeCompare(other.label);

const staffRoles: readonly MemberEntry['role'][] = ['link-worker', 'team-lead', 'provider', 'referrer'];

const choicesIn = ({ directory }: Visit) => ({
  services: directory
    .services()
    .map(({ serviceId, name, organisationId }) => ({
      value: serviceId,
      label: `${name}, ${directory.nameOf(organisationId)}`,
    }))
    .toSorted(byLabel),
  organisations: directory
    .organisations()
    .filter(({ kind }) => kind === 'provider')
    .map(({ organisationId, name }) => ({ value: organisationId, label: name }))
    .toSorted(byLabel),
  members: directory
    .organisations()
    .flatMap(({ organisationId, name }) =>
      directory
        .membersOf(organisationId)
        .filter(({ active, role }) => active && staffRoles.includes(role))
        .map((member) => ({ value: member.memberId, label: `${member.name}, ${name}` })),
    )
    .toSorted(byLabel),
});

const notWithPage = async (at: Visit, form: FormState = emptyForm) => {
  const view = await teamViewOf(at);
  if (view.restricted === undefined) throw refuse(caseRefusals.missing);
  return (
    <NotWithPage
      frame={at.frame}
      caseId={view.caseId}
      person={personName(view)}
      {...choicesIn(at)}
      idempotencyKey={at.context.random(26)}
      form={form}
    />
  );
};

notWithRoutes.get(
  '/cases/:caseId/not-with',
  teamVisit(async (at) => show(await notWithPage(at))),
);

notWithRoutes.post(
  '/cases/:caseId/not-with',
  teamVisit((at) => {
    const input = inputFrom(at.values);
    return takeStep(at, {
      run: () => addNotWith({ ...input, caseId: caseIdOf(at) }, at.context),
      // Whoever bars themselves has no case to go back to.
      done: () =>
        input['memberId'] === at.actor.memberId && input['what'] === 'member'
          ? doneAt('/cases', 'known-to-leads')
          : doneAt(`/cases/${caseIdOf(at)}`, 'not-with-saved'),
      again: (form) => notWithPage(at, form),
      field: () => 'what',
      words: {
        what: 'Choose what they must not meet.',
        serviceId: 'Choose a service.',
        organisationId: 'Choose an organisation.',
        memberId: 'Choose who it is.',
        place: 'Write a postcode or part of an address.',
      },
    });
  }),
);

notWithRoutes.post(
  '/cases/:caseId/not-with/:entryId/removal',
  teamVisit((at) =>
    takeStep(at, {
      run: () => removeNotWith({ caseId: caseIdOf(at), entryId: at.c.req.param('entryId') }, at.context),
      done: () => doneAt(`/cases/${caseIdOf(at)}`, 'not-with-saved'),
      again: (form) => notWithPage(at, form),
    }),
  ),
);

type About = { readonly path: string; readonly input: Record<string, unknown> };

const about = ({ c }: Visit): About => {
  const { caseId, referralId } = c.req.param();
  return referralId === undefined
    ? { path: `/cases/${caseId ?? ''}`, input: { caseId } }
    : { path: `/referrals/${referralId}`, input: { referralId } };
};

const knownPage = (at: Visit, form: FormState = emptyForm) => (
  <KnownPage
    frame={at.frame}
    path={about(at).path}
    goesOn={at.actor.role === 'provider' ? 'colleagues' : 'leads'}
    idempotencyKey={at.context.random(26)}
    form={form}
  />
);

const doneFor = {
  leads: 'known-to-leads',
  colleagues: 'known-to-colleagues',
  'link-worker': 'known-to-worker',
} as const;

for (const path of ['/cases/:caseId/known', '/referrals/:referralId{ref_\\w+}/known']) {
  const roles = path.startsWith('/cases')
    ? (['link-worker', 'team-lead'] as const)
    : (['link-worker', 'team-lead', 'provider'] as const);
  notWithRoutes.get(
    path,
    visit(roles, (at) => Promise.resolve(show(knownPage(at)))),
  );
  notWithRoutes.post(
    path,
    visit(roles, (at) =>
      takeStep(at, {
        run: () => declareKnown({ ...inputFrom(at.values), ...about(at).input }, at.context),
        done: ({ goesOn }) => doneAt(at.actor.role === 'provider' ? '/work' : '/cases', doneFor[goesOn]),
        again: (form) => knownPage(at, form),
      }),
    ),
  );
}
