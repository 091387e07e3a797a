import {
  commit,
  type Context,
  idCharacters,
  idWithin,
  refuse,
  requestDigest,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import {
  caseKey,
  caseOf,
  caseRefusals,
  mustBeAlive,
  mustBeSettled,
  mustBeTeamOfCase,
  notWithKey,
  notWithOf,
  openReferralsKey,
} from '@fingerpost/core/case';
import { activeMembersKey, memberActor } from '@fingerpost/core/access';
import { readDirectory, type Service } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import { agreementOf, letterWith, openingPlace, sharedUntilOf } from './referring.ts';
import { isIdentifying } from './identifying.ts';
import { newReferral } from './new-referral.ts';
import type { ReferralMode } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { referralKey } from './referral.keys.ts';
import { referralRefusals } from './referral.refusals.ts';
import { letterItem, referralChange, referralOf } from './referral.repository.ts';
import { ReferInput } from './refer-input.ts';
import { type ReferralState, referralState } from './referral-state.ts';
import { insteadOf } from './instead-of.ts';
import { mustNotBeLeftOut } from './left-out.ts';

const gather = async (context: Context, input: ReferInput, referralId: string, service: Service) => {
  const items = await context.table.getMany([
    caseKey(input.caseId),
    personKey(input.caseId),
    notWithKey(input.caseId),
    activeMembersKey(service.organisationId),
    ...(requestDigest(context) === undefined ? [] : [referralKey(referralId)]),
    ...(input.retryOf === undefined ? [] : [referralKey(input.retryOf)]),
  ]);
  const at = (key: { pk: string; sk: string }) => items.find(({ pk, sk }) => pk === key.pk && sk === key.sk);
  const head = at(caseKey(input.caseId));
  const details = at(personKey(input.caseId));
  if (head === undefined || details === undefined) throw refuse(caseRefusals.missing);
  const had = at(referralKey(referralId));
  const first = input.retryOf === undefined ? undefined : at(referralKey(input.retryOf));
  return {
    found: caseOf(head),
    person: Person.parse(details.data),
    notWith: notWithOf(at(notWithKey(input.caseId))),
    members: at(activeMembersKey(service.organisationId))?.tally ?? 0,
    had: had === undefined ? undefined : referralOf(had),
    first: first === undefined ? undefined : referralOf(first),
  };
};

/**
 * Refers a person to one service for one need: sends it, or proposes it to the person first. Sending
 * in place of a try before (`retryOf`) withdraws that one, while it is open, in the same transaction.
 * Refuses: case.missing, case.step, case.identity, service.missing, referral.not-with, referral.missing,
 * referral.nobody-there, consent.missing, consent.until, referral.request-names, idempotency.reused.
 */
export const referPerson = useCase({
  input: ReferInput,
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<ReferralState> => {
    const directory = await readDirectory(context);
    const service = directory.service(input.serviceId);
    if (service?.status !== 'active' || directory.organisation(service.organisationId)?.status !== 'active')
      throw refuse(referralRefusals.service);
    const referralId = idWithin('ref', input.caseId, idCharacters(context, 16));
    const { found, person, notWith, members, had, first } = await gather(context, input, referralId, service);
    mustBeTeamOfCase(context.actor, found);
    if (had !== undefined && wasHad(context, had.recent)) return referralState(had);
    mustNotBeLeftOut(context, notWith, service, { about: found, directory });
    if (input.retryOf !== undefined && first === undefined) throw refuse(referralRefusals.missing);
    mustBeAlive(found);
    if (found.status === 'closed')
      throw refuse(caseRefusals.step, { happened: { step: 'closed', at: found.changedAt } });
    mustBeSettled(found);
    const mode: ReferralMode = input.mode ?? 'network';
    if (mode === 'network' && members === 0) throw refuse(referralRefusals.nobodyThere);
    if (isIdentifying(input.request ?? '', person)) throw refuse(referralRefusals.request);

    const policy = directory.policyOf(found.commissionerId);
    const workerId = found.workerId ?? memberActor(context.actor).memberId;
    const { teamId } = found;
    const agreement = agreementOf(input.agreement, context);
    const referral = newReferral(context, {
      referralId,
      of: found,
      service,
      need: input.need,
      mode,
      mayName: input.share.includes('name'),
      sharedUntil: sharedUntilOf(agreement),
      policy,
      workerId,
      retryOf: input.retryOf,
      place: openingPlace(context, {
        mode,
        propose: input.propose === true,
        service,
        policy,
        of: { workerId, teamId },
      }),
    });
    const event = referralEvent(referral.status === 'proposed' ? 'ReferralProposed' : 'ReferralSent', {
      mode,
      kind: service.kind,
      agreed: { by: agreement.by, how: agreement.how },
      retryOf: input.retryOf,
    });
    const instead = await insteadOf(context, input.propose === true ? undefined : first, referral, policy);
    const letter = letterItem(referralId, letterWith(input, agreement, person, context.now), 1);
    const change = referralChange(context, referral, event, [
      { kind: 'put', expect: 'new', item: letter },
      ...instead.writes,
      // One takes the other's place in the count, and a transaction may touch an item once.
      ...(instead.withdrawn ? [] : [{ kind: 'count', key: openReferralsKey(found.id), by: 1 } as const]),
    ]);
    await commit(context, change);
    return referralState(referral);
  },
});
