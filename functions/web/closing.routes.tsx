import { Hono } from 'hono';
import { viewOrganisation } from '@fingerpost/core/directory';
import { mergePractices } from '@fingerpost/core/message';
import { closeProvider, closeService } from '@fingerpost/core/referral';
import { CloseProviderPage, CloseServicePage, MergePracticePage } from '@fingerpost/pages/directory';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { choicesOfKind } from './organisation-parts.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages on which a service or a provider closes with all it holds, and a practice merges into another. */
export const closingRoutes = new Hono();

const toGo = /^\d{1,6}$/;

/** Says how many are still to go, where one press did not do it all. */
const progressOf = ({ c }: Visit): string | undefined => {
  const left = c.req.query('left');
  if (left === undefined || !toGo.test(left)) return undefined;
  return `${left} still to go. Nothing is lost: go on where it stopped.`;
};

const goOn = (path: string, left: number): string => `${path}?left=${String(left)}`;

const about = async (at: Visit, form: FormState) => {
  const own = at.actor.role === 'provider';
  const asked = own ? at.actor.organisationId : at.c.req.param('organisationId');
  const { organisationId, name } = await viewOrganisation({ organisationId: asked }, at.context);
  return {
    organisationId,
    common: {
      frame: at.frame,
      name,
      back: { href: own ? '/our-services' : `/organisations/${organisationId}`, label: own ? 'Our services' : name },
      action: at.c.req.path,
      idempotencyKey: at.context.random(26),
      form,
      progress: form.errors.length === 0 ? progressOf(at) : undefined,
    },
  };
};

const servicePage = async (at: Visit, form: FormState = emptyForm) => {
  const { common } = await about(at, form);
  const service = at.directory.service(at.c.req.param('serviceId') ?? '');
  return <CloseServicePage {...common} name={service?.name ?? common.name} />;
};

const closeOne = async (at: Visit): Promise<Response> => {
  const { organisationId, common } = await about(at, emptyForm);
  return takeStep(at, {
    run: () => closeService({ organisationId, serviceId: at.c.req.param('serviceId') }, at.context),
    done: ({ closed, left }) => (closed ? doneAt(common.back.href, 'service-closed') : goOn(common.action, left)),
    again: (form) => servicePage(at, form),
  });
};

const services = [
  ['/our-services/:serviceId/closing', 'provider'],
  ['/organisations/:organisationId/services/:serviceId/closing', 'network-admin'],
] as const;

for (const [path, role] of services) {
  closingRoutes.get(
    path,
    visit([role], async (at) => show(await servicePage(at))),
  );
  closingRoutes.post(path, visit([role], closeOne));
}

const admin = (work: (at: Visit) => Promise<Response>) => visit(['network-admin'], work);

const providerPage = async (at: Visit, form: FormState = emptyForm) => (
  <CloseProviderPage {...(await about(at, form)).common} />
);

closingRoutes.get(
  '/organisations/:organisationId/closing',
  admin(async (at) => show(await providerPage(at))),
);

closingRoutes.post(
  '/organisations/:organisationId/closing',
  admin((at) => {
    const organisationId = at.c.req.param('organisationId') ?? '';
    return takeStep(at, {
      run: () => closeProvider({ organisationId }, at.context),
      done: ({ closed, left }) =>
        closed ? doneAt(`/organisations/${organisationId}`, 'provider-closed') : goOn(at.c.req.path, left),
      again: (form) => providerPage(at, form),
    });
  }),
);

const mergePage = async (at: Visit, form: FormState = emptyForm) => {
  const { organisationId, common } = await about(at, form);
  const found = at.directory.organisation(organisationId);
  const into = found?.kind === 'practice' ? found.mergedInto : undefined;
  const values = into === undefined ? form.values : { to: into, ...form.values };
  return (
    <MergePracticePage
      {...common}
      form={{ ...form, values }}
      practices={choicesOfKind(at.directory, 'practice').filter(({ value }) => value !== organisationId)}
    />
  );
};

closingRoutes.get(
  '/organisations/:organisationId/merging',
  admin(async (at) => show(await mergePage(at))),
);

closingRoutes.post(
  '/organisations/:organisationId/merging',
  admin((at) => {
    const from = at.c.req.param('organisationId') ?? '';
    return takeStep(at, {
      run: () => mergePractices({ ...inputFrom(at.values), from }, at.context),
      done: ({ closed, left }) =>
        closed ? doneAt(`/organisations/${from}`, 'practices-merged') : goOn(at.c.req.path, left),
      again: (form) => mergePage(at, form),
      field: (code) => (code === 'organisation.merge-into' ? 'to' : undefined),
      words: { to: 'Choose the practice that takes over.' },
    });
  }),
);
