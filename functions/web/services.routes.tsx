import { Hono } from 'hono';
import type { FoundService } from '@fingerpost/core/directory';
import { checkService, referralRefusals, viewWaits } from '@fingerpost/core/referral';
import { listPlaces } from '@fingerpost/core/session';
import { Refusal, refuse } from '@fingerpost/kernel';
import { FindServicePage, ServicePage, type ServiceShown } from '@fingerpost/pages/service';
import { answersOf } from './answers-of.ts';
import { personName, teamViewOf } from './case-view.ts';
import { textOf } from './fields.ts';
import { lookedFor, sameSearch, searcherIn, searchFor, withQuery } from './service-search.ts';
import { teamVisit } from './team.ts';
import { show, type Visit } from './visit.tsx';
import { needChoices, needsInWords } from './words.ts';

/** The pages on which a team finds a service, near the home of a person where it does so for one. */
export const servicesRoutes = new Hono();

const shown = (service: FoundService): ServiceShown => ({ ...service, needs: needsInWords(service.needs) });

const caseOf = async (at: Visit) => {
  const caseId = at.c.req.query('case');
  return caseId === undefined ? undefined : teamViewOf(at, caseId);
};

const referTo = (at: Visit, serviceId: string, need: string | undefined): string | undefined => {
  const { case: caseId, retryOf } = at.c.req.query();
  if (caseId === undefined) return undefined;
  return withQuery(`/cases/${caseId}/referrals/new`, { service: serviceId, need, retryOf });
};

/** A page that somebody bookmarked, or found without the case, offers no service that the person must not meet. */
const isOffered = async (at: Visit, serviceId: string): Promise<boolean> => {
  const caseId = at.c.req.query('case');
  if (caseId === undefined) return false;
  try {
    await checkService({ caseId, serviceId }, at.context);
    return true;
  } catch (error) {
    if (error instanceof Refusal) return false;
    throw error;
  }
};

servicesRoutes.get(
  '/services',
  teamVisit(async (at) => {
    const view = await caseOf(at);
    const values = lookedFor(at, view);
    const searcher = view === undefined ? undefined : searcherIn(view, at.context.now);
    const { found, errors } = await searchFor(at, values, searcher, view?.caseId);
    const { case: caseId, retryOf, cursor } = at.c.req.query();
    const kept = { case: caseId, retryOf };
    return show(
      <FindServicePage
        frame={at.frame}
        form={{ values, errors }}
        needs={needChoices}
        forCase={
          view === undefined || searcher === undefined
            ? undefined
            : {
                caseId: view.caseId,
                person: personName(view),
                age: searcher.age,
                home: found.home ?? 'unknown',
                retryOf,
              }
        }
        found={found.items.map(shown)}
        total={found.total}
        next={found.next === undefined ? undefined : sameSearch(at.c, found.next)}
        first={cursor === undefined ? undefined : sameSearch(at.c)}
        hrefOf={(serviceId) => withQuery(`/services/${serviceId}`, { ...kept, need: textOf(values, 'need') })}
        referHrefOf={(serviceId) => referTo(at, serviceId, textOf(values, 'need'))}
      />,
      errors.length === 0 ? 200 : 422,
    );
  }),
);

servicesRoutes.get(
  '/services/:serviceId',
  teamVisit(async (at) => {
    const service = at.directory.service(at.c.req.param('serviceId') ?? '');
    if (service === undefined) throw refuse(referralRefusals.service);
    const { case: caseId, retryOf } = at.c.req.query();
    const { serviceId } = service;
    const [{ items: groups }, { weeks }] = await Promise.all([
      listPlaces({ serviceId }, at.context),
      viewWaits({ serviceIds: [serviceId] }, at.context),
    ]);
    const commissionerId = at.directory.commissionerOf(at.actor.organisationId);
    return show(
      <ServicePage
        frame={at.frame}
        service={{
          ...service,
          needs: needsInWords(service.needs),
          providerName: at.directory.nameOf(service.organisationId),
          network: at.directory.isOnNetwork(service.organisationId),
        }}
        answers={answersOf(service, at.context.now, at.directory.policyOf(commissionerId))}
        groups={groups}
        waitedWeeks={weeks[serviceId]}
        referHref={(await isOffered(at, serviceId)) ? referTo(at, serviceId, at.c.req.query('need')) : undefined}
        backHref={withQuery('/services', { case: caseId, retryOf })}
      />,
    );
  }),
);
