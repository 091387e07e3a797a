import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  idCharacters,
  idWithin,
  refuse,
  requestDigest,
  ServiceId,
  useCase,
  wasHad,
  withEvent,
} from '@fingerpost/kernel';
import {
  type Case,
  caseHolder,
  caseKey,
  caseOf,
  caseRefusals,
  mustBeAlive,
  mustBeSettled,
  mustBeTeamOfCase,
  notWithKey,
  notWithOf,
  openReferralsKey,
  taskOnCase,
} from '@fingerpost/core/case';
import { NeedCode, readDirectory } from '@fingerpost/core/directory';
import { Person, personKey } from '@fingerpost/core/patient';
import { isIdentifying, mustNotBeLeftOut, referralRefusals, Share } from '@fingerpost/core/referral';
import { addDays, addTask, addWorkingDays, dayOf, dueOn } from '@fingerpost/core/work';
import type { Offer } from './choice.ts';
import { choiceEvent } from './choice.events.ts';
import { offerKey } from './choice.keys.ts';
import { choiceRefusals } from './choice.refusals.ts';
import { offerChange, offerOf, putReasons } from './choice.repository.ts';
import { activeService, proposal } from './proposal.ts';

const usualDays = 10;
const longest = 60;

const gather = async (context: Context, caseId: string, own: string) => {
  const items = await context.table.getMany([
    caseKey(caseId),
    personKey(caseId),
    notWithKey(caseId),
    ...(requestDigest(context) === undefined ? [] : [offerKey(caseId, own)]),
  ]);
  const head = items.find(({ type }) => type === 'case');
  const details = items.find(({ type }) => type === 'person');
  if (head === undefined || details === undefined) throw refuse(caseRefusals.missing);
  const had = items.find(({ type }) => type === 'offer');
  return {
    of: caseOf(head),
    person: Person.parse(details.data),
    notWith: notWithOf(items.find(({ type }) => type === 'not-with')),
    had: had === undefined ? undefined : offerOf(had),
  };
};

const mustBeOpen = (of: Case): void => {
  mustBeAlive(of);
  if (of.status === 'closed') throw refuse(caseRefusals.step, { happened: { step: 'closed', at: of.changedAt } });
  mustBeSettled(of);
};

/** What is offered to a person for one need, and the words that go with it. */
const OfferInput = z.object({
  caseId: CaseId,
  need: NeedCode,
  options: z
    .array(
      z.object({
        serviceId: ServiceId,
        why: z.string().trim().min(1, 'Write why it may fit, in words for the person.').max(500),
      }),
    )
    .min(1, 'Write why it may fit beside one to five services.')
    .max(5, 'Offer at most five services: leave the rest empty.'),
  request: z.string().trim().max(1000).optional(),
  message: z.string().trim().min(1, 'Write what the service should know once it has accepted.').max(4000),
  share: z.array(Share).min(1, 'Choose what would be shared with the service they choose.'),
  answerBy: z.iso.date().optional(),
});

/** Where an offer stands: its own characters, by when an answer is hoped for, and its version. */
export type OfferState = Pick<Offer, 'own' | 'answerBy' | 'answered' | 'version'> & { readonly caseId: string };

/** Puts an offer into the answer to a step. */
export const offerState = (caseId: string, { own, answerBy, answered, version }: Offer): OfferState => ({
  caseId,
  own,
  answerBy,
  answered,
  version,
});

/**
 * Offers a person one to five services for one need, each with why it may fit: referrals that go nowhere
 * until the person chooses. The link worker has a task to ask on the day by which no answer has come.
 * Refuses: case.missing, case.step, case.identity, service.missing, referral.not-with,
 * referral.request-names, choice.twice, choice.answer-by, idempotency.reused.
 */
export const offerOptions = useCase({
  input: OfferInput,
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<OfferState> => {
    const own = idCharacters(context, 16);
    const { caseId, need } = input;
    const { of, person, notWith, had } = await gather(context, caseId, own);
    mustBeTeamOfCase(context.actor, of);
    if (had !== undefined && wasHad(context, had.recent)) return offerState(caseId, had);
    mustBeOpen(of);
    const directory = await readDirectory(context);
    const services = input.options.map(({ serviceId }) => activeService(directory, serviceId));
    for (const service of services) mustNotBeLeftOut(context, notWith, service, { about: of, directory });
    if (new Set(services).size < services.length) throw refuse(choiceRefusals.twice);
    if (isIdentifying(input.request ?? '', person)) throw refuse(referralRefusals.request);
    const today = dayOf(context.now);
    const answerBy = input.answerBy ?? addWorkingDays(today, usualDays);
    if (answerBy <= today || answerBy > addDays(today, longest)) throw refuse(choiceRefusals.answerBy);

    const options = services.map(({ serviceId }) => ({
      referralId: idWithin('ref', caseId, context.random(16)),
      serviceId,
    }));
    const proposals = services.map((service, index) => {
      const referralId = options[index]?.referralId ?? '';
      return proposal(context, { ...input, of, person, service, directory, referralId, offer: own, answerBy });
    });
    const dueBy = dueOn(answerBy);
    const because = 'options-offered';
    const task = taskOnCase(context, of, { todo: 'await-options', because, holder: caseHolder(of), dueBy });
    const request = requestDigest(context);
    const offer: Offer = {
      own,
      need,
      options,
      offeredAt: context.now.toISOString(),
      answerBy,
      taskId: task.id,
      version: 1,
      recent: request === undefined ? [] : [request],
    };
    const reasons = Object.fromEntries(
      options.map(({ referralId }, index) => [referralId.slice(-16), input.options[index]?.why ?? '']),
    );
    const data = { offer: own, need, options: options.map(({ referralId }) => referralId), answerBy, taskId: task.id };
    await commit(
      context,
      offerChange(context, { of, after: offer }, choiceEvent('OptionsOffered', data), [
        putReasons(caseId, own, reasons),
        ...proposals.flatMap(withEvent),
        { kind: 'count', key: openReferralsKey(caseId), by: options.length },
        addTask(task),
      ]),
    );
    return offerState(caseId, offer);
  },
});
