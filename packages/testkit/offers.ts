import { offerOptions } from '@fingerpost/core/choice';
import { readCaseItems } from '@fingerpost/core/case';
import { referralOf } from '@fingerpost/core/referral';
import { takenCaseIn } from './journey.ts';
import { services, staff } from './network.ts';
import type { World } from './world.ts';

/** What a link worker offers for food: three services, each with why it may fit. */
export const offerInput = (caseId: string) => ({
  caseId,
  need: 'food' as const,
  options: [services.food, services.group, services.food2].map((serviceId, index) => ({
    serviceId,
    why: `It is near you, number ${String(index + 1)}.`,
  })),
  message: 'Skips meals.',
  share: ['name' as const, 'phone' as const],
});

/** An offer of three services with its case, and the referrals it proposes in the order they were offered. */
export type Offered = {
  readonly caseId: string;
  readonly offer: string;
  readonly first: string;
  readonly second: string;
  readonly third: string;
};

/** Offers the person of a case three services to choose from, unless `caseId` names one of a case of its own. */
export const offeredOptions = async (world: World, caseId?: string): Promise<Offered> => {
  const of = caseId ?? (await takenCaseIn(world));
  const { own } = await offerOptions(offerInput(of), world.as(staff.linkWorker));
  const { rest } = await readCaseItems(world.as(staff.linkWorker), of);
  const proposed = rest.filter(({ type }) => type === 'referral').map(referralOf);
  const [first = '', second = '', third = ''] = [services.food, services.group, services.food2].map(
    (serviceId) => proposed.findLast((each) => each.serviceId === serviceId)?.id,
  );
  return { caseId: of, offer: own, first, second, third };
};
