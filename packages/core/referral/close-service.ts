import * as z from 'zod';
import { commit, type Context, OrganisationId, organisationOf, refuse, ServiceId, useCase } from '@fingerpost/kernel';
import {
  directoryRefusals,
  findService,
  readDirectory,
  serviceChange,
  type StoredService,
} from '@fingerpost/core/directory';
import { endReferralsTo, type ServiceEnded } from './closing-service.ts';

/** How much of closing a service is done: it is closed once nothing is left. */
export type ServiceClosed = ServiceEnded & { readonly closed: boolean };

const mark = async (
  context: Context,
  before: StoredService,
  status: 'temporarily closed' | 'inactive',
): Promise<void> => {
  if (before.service.status === status) return;
  const after: StoredService = { service: { ...before.service, status }, version: before.version + 1 };
  await commit(context, serviceChange(context, after));
};

const mustFind = async (context: Context, organisationId: string, serviceId: string): Promise<StoredService> => {
  const found = await findService(context, organisationId, serviceId);
  if (found === undefined) throw refuse(directoryRefusals.serviceMissing);
  return found;
};

/**
 * Closes one listing of a provider for good: nothing new is sent to it, its open referrals end 20 a call,
 * and the listing becomes inactive once none is left.
 */
export const closeOneService = async (
  whole: Context,
  organisationId: string,
  serviceId: string,
): Promise<ServiceClosed> => {
  const { ifMatch: _anyVersion, idempotency: _ofManySteps, ...context } = whole;
  const before = await mustFind(context, organisationId, serviceId);
  if (before.service.status === 'active') await mark(context, before, 'temporarily closed');
  const directory = await readDirectory(context);
  const done = await endReferralsTo(context, directory, organisationId, [serviceId]);
  if (done.left > 0) return { ...done, closed: false };
  await mark(context, await mustFind(context, organisationId, serviceId), 'inactive');
  return { ...done, closed: true };
};

/**
 * Closes a service for good with its open referrals: each that was accepted ends with `service-closed`,
 * the others are withdrawn, and each leaves its link worker a dated task with other services; 20 a
 * call, so that asking again goes on, until the listing is inactive. By the provider itself or an
 * administrator. Refuses: organisation.missing, listing.missing.
 */
export const closeService = useCase({
  input: z.object({ organisationId: OrganisationId.optional(), serviceId: ServiceId }),
  allow: ['network-admin', 'provider'],
  run: async ({ organisationId: named, serviceId }, context): Promise<ServiceClosed> => {
    const isAdmin = context.actor.kind === 'staff' && context.actor.role === 'network-admin';
    const organisationId = isAdmin ? named : organisationOf(context.actor);
    if (organisationId === undefined || (named !== undefined && named !== organisationId))
      throw refuse(directoryRefusals.organisationMissing);
    return closeOneService(context, organisationId, serviceId);
  },
});
