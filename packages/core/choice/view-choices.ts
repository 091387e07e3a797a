import * as z from 'zod';
import { CaseId, type Context, type Item, mayForPerson, useCase } from '@fingerpost/kernel';
import { casePartition, mustBeTeamOfCase, readCase, recordLook } from '@fingerpost/core/case';
import { type Directory, isRestricted, readDirectory } from '@fingerpost/core/directory';
import {
  letterKey,
  letterOf,
  readWaitedWeeks,
  type Referral,
  referralKey,
  referralOf,
} from '@fingerpost/core/referral';
import { dayOf, mayNameRestricted } from '@fingerpost/core/work';
import { isOfferKeptFromCarer, isWaiting } from './choice.ts';
import type { ChoiceView, OptionView } from './choice-view.ts';
import { type OfferInWords, offersIn } from './choice.repository.ts';

const most = 20;

const listed = (directory: Directory, { serviceId, providerId }: Referral): Pick<OptionView, 'name' | 'service'> => {
  const service = directory.service(serviceId);
  if (service === undefined) return { name: directory.nameOf(providerId) };
  const { name, description, when, address, postcode, online, free, cost, phone, url } = service;
  return { name, service: { description, when, address, postcode, online, free, cost, phone, url } };
};

type Known = {
  readonly directory: Directory;
  readonly beside: readonly Item[];
  /** In about how many weeks people were seen, by service. */
  readonly weeks: ReadonlyMap<string, number | undefined>;
};

/** Reads what people waited for each service of the offers that wait for an answer. */
const readWeeks = async (context: Context, offers: readonly OfferInWords[]): Promise<Known['weeks']> => {
  const services = offers.filter(({ offer }) => isWaiting(offer)).flatMap(({ offer }) => offer.options);
  const ids = new Set(services.map(({ serviceId }) => serviceId));
  return new Map(await Promise.all([...ids].map(async (id) => [id, await readWaitedWeeks(context, id)] as const)));
};

const optionsOf = ({ offer, reasons }: OfferInWords, { directory, beside, weeks }: Known): readonly OptionView[] =>
  offer.options.flatMap(({ referralId }) => {
    const { pk, sk } = referralKey(referralId);
    const head = beside.find((item) => item.pk === pk && item.sk === sk);
    const letter = beside.find((item) => item.pk === pk && item.sk === letterKey(referralId).sk);
    if (head === undefined || letter === undefined) return [];
    const found = referralOf(head);
    const policy = directory.policyOf(found.commissionerId);
    return [
      {
        referralId,
        status: found.status,
        ...listed(directory, found),
        answersWithin: directory.service(found.serviceId)?.answerWithin ?? policy.answerWithin,
        waitedWeeks: weeks.get(found.serviceId),
        why: reasons[referralId.slice(-16)] ?? '',
        share: letterOf(letter).share,
        chosen: offer.answered?.chosen.includes(referralId) === true,
      },
    ];
  });

const choiceOf = (
  at: OfferInWords,
  { options, mayName, toldTo }: Pick<ChoiceView, 'options' | 'toldTo'> & { readonly mayName: boolean },
): ChoiceView => {
  const { own, need, offeredAt, answerBy, answered, version } = at.offer;
  const said = at.said.find((each) => each.version === answered?.said);
  return {
    ...{ own, offeredAt, answerBy, answered, version, toldTo },
    waits: isWaiting(at.offer) && options.some(({ status }) => status === 'proposed'),
    ...(mayName ? { need, options } : { options: [] }),
    said: mayName ? { words: said?.words, decider: said?.decider, reason: said?.reason } : {},
  };
};

/** Who may read it: the person, a carer whom they let see, and their team; of a restricted need only who may know it. */
const readerOf = async (context: Context, caseId: string) => {
  const of = await readCase(context, caseId);
  const isPersons = mayForPerson(context.actor, caseId, 'see');
  if (!isPersons) mustBeTeamOfCase(context.actor, of);
  return { of, isPersons };
};

/**
 * Shows what a person was offered and what was decided together, the latest first: to the person, to a
 * carer whom they let see, and to their team. Of a restricted need nothing is named on the person's side,
 * nor to those who may not know it, and a carer does not learn of it. Refuses: case.missing.
 */
export const viewChoices = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<readonly ChoiceView[]> => {
    const [{ of, isPersons }, { rows }] = await Promise.all([
      readerOf(context, caseId),
      context.table.query(casePartition(caseId), { beginsWith: '8#choice#' }),
    ]);
    const offers = offersIn(rows).slice(0, most);
    await recordLook(context, of);
    if (offers.length === 0) return [];
    const ids = offers.flatMap(({ offer }) => offer.options.map(({ referralId }) => referralId));
    const [directory, beside, weeks] = await Promise.all([
      readDirectory(context),
      context.table.getMany(ids.flatMap((id) => [referralKey(id), letterKey(id)])),
      readWeeks(context, offers),
    ]);
    const { restrictedNeeds } = directory.policyOf(of.commissionerId);
    const mayKnow = !isPersons && mayNameRestricted(context.actor, of, directory, dayOf(context.now));
    return offers
      .filter(({ offer }) => !isOfferKeptFromCarer(context.actor, offer, restrictedNeeds))
      .map((at) => {
        const mayName = mayKnow || !isRestricted(at.offer.need, restrictedNeeds);
        const { toldTo } = at.offer.answered ?? {};
        const heardBy = toldTo === undefined ? undefined : directory.member(toldTo)?.name;
        return choiceOf(at, { options: optionsOf(at, { directory, beside, weeks }), mayName, toldTo: heardBy });
      });
  },
});
