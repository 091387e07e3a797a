import { Hono } from 'hono';
import {
  directoryRefusals,
  listServices,
  saveService,
  type ServiceView,
  viewOrganisation,
} from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import { ServiceFormPage } from '@fingerpost/pages/directory';
import type { FormState } from '@fingerpost/pages/form';
import { OurServicesPage } from '@fingerpost/pages/provider';
import { confirmationOf, doneAt } from './done.ts';
import { closureRows, listingForm, listingInput, listingWords } from './listing-form.ts';
import { servicesOf } from './organisation-parts.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';
import { needChoices } from './words.ts';

/** The pages on which listings are changed: by their organisation, and by the network's administrators. */
export const listingRoutes = new Hono();

/** Whose listings a visit is about, and where its list is. */
type Place = { readonly organisationId: string; readonly name: string; readonly href: string };

const placeOf = async ({ c, actor, context }: Visit): Promise<Place> => {
  const own = actor.role === 'provider';
  const asked = own ? actor.organisationId : c.req.param('organisationId');
  const { organisationId, name } = await viewOrganisation({ organisationId: asked }, context);
  return { organisationId, name, href: own ? '/our-services' : `/organisations/${organisationId}` };
};

const serviceOf = async ({ c, context }: Visit, { organisationId }: Place): Promise<ServiceView> => {
  let cursor: string | undefined;
  do {
    const page = await listServices({ organisationId, limit: 100, cursor }, context);
    const found = page.items.find(({ serviceId }) => serviceId === c.req.param('serviceId'));
    if (found !== undefined) return found;
    cursor = page.next;
  } while (cursor !== undefined);
  throw refuse(directoryRefusals.serviceMissing);
};

const formPage = async (at: Visit, form?: FormState) => {
  const place = await placeOf(at);
  const own = at.actor.role === 'provider';
  const isNew = at.c.req.param('serviceId') === undefined;
  const service = isNew ? undefined : await serviceOf(at, place);
  const shown = form ?? listingForm(service);
  return (
    <ServiceFormPage
      frame={at.frame}
      idempotencyKey={at.context.random(26)}
      list={{ href: place.href, label: own ? 'Our services' : place.name }}
      action={own ? '/our-services' : `${place.href}/services`}
      caption={own ? undefined : place.name}
      changes={
        service === undefined
          ? undefined
          : {
              id: service.serviceId,
              name: service.name,
              version: String(service.version),
              checkedOn: service.checkedOn,
              source: service.source,
            }
      }
      needs={needChoices}
      closures={closureRows(shown.values)}
      form={shown}
    />
  );
};

const save = async (at: Visit): Promise<Response> => {
  const place = await placeOf(at);
  const serviceId = at.c.req.param('serviceId');
  return takeStep(at, {
    run: () =>
      saveService(
        {
          ...listingInput(at.values),
          organisationId: place.organisationId,
          checkedOn: dayOf(at.context.now),
          ...(serviceId === undefined ? {} : { serviceId }),
        },
        at.context,
      ),
    done: () => doneAt(place.href, 'service-saved'),
    again: (form) => formPage(at, form),
    words: listingWords,
  });
};

listingRoutes.get(
  '/our-services',
  visit(['provider'], async (at) => {
    const { organisationId } = at.actor;
    const { rows, more } = await servicesOf(at, { organisationId, kind: 'provider' }, '/our-services');
    return show(<OurServicesPage frame={at.frame} services={rows} more={more} confirmation={confirmationOf(at)} />);
  }),
);

const paths = [
  ['/our-services', 'provider'],
  ['/organisations/:organisationId/services', 'network-admin'],
] as const;

for (const [path, role] of paths) {
  listingRoutes.get(
    `${path}/new`,
    visit([role], async (at) => show(await formPage(at))),
  );
  listingRoutes.post(path, visit([role], save));
  listingRoutes.get(
    `${path}/:serviceId`,
    visit([role], async (at) => show(await formPage(at))),
  );
  listingRoutes.post(`${path}/:serviceId`, visit([role], save));
}
