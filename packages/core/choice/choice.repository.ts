import { type Change, type Context, type Item, makeEvent, mustMatch, remember, type Write } from '@fingerpost/kernel';
import { type Case, scopeOf } from '@fingerpost/core/case';
import { Offer, Reasons, SaidWith } from './choice.ts';
import { offerKey, reasonsKey, saidWithKey } from './choice.keys.ts';

/** Parses a stored offer. */
export const offerOf = (item: Item): Offer => Offer.parse(item.data);

/** Makes the next version of an offer. Refuses: version.stale. */
export const nextOffer = (context: Context, before: Offer, changes: Partial<Offer>): Offer => {
  mustMatch(context, before.version);
  return { ...before, ...changes, version: before.version + 1, recent: remember(context, before.recent) };
};

/** Makes the change that takes an offer to its next version with the event that explains it and any other writes. */
export const offerChange = (
  context: Context,
  { of, after }: { readonly of: Case; readonly after: Offer },
  event: { readonly type: string; readonly data: Record<string, unknown> },
  writes: readonly Write[],
): Change => ({
  head: offerKey(of.id, after.own),
  event: makeEvent(context, { ...event, subject: of.id, version: after.version, scope: scopeOf(of) }),
  writes: [
    {
      kind: 'put',
      expect: after.version === 1 ? 'new' : after.version - 1,
      item: { ...offerKey(of.id, after.own), type: 'offer', version: after.version, data: after },
    },
    ...writes,
  ],
});

/** The write that keeps why each service of an offer may fit. */
export const putReasons = (caseId: string, own: string, reasons: Reasons): Write => ({
  kind: 'put',
  expect: 'new',
  item: { ...reasonsKey(caseId, own), type: 'offer-reasons', version: 1, data: reasons },
});

/** The write that keeps what was said with an answer; none where nothing was. */
export const putSaid = (caseId: string, { own, version }: Offer, said: SaidWith): readonly Write[] =>
  Object.values(said).every((text) => text === undefined)
    ? []
    : [
        {
          kind: 'put',
          expect: 'new',
          item: { ...saidWithKey(caseId, own, version), type: 'said', version: 1, data: said },
        },
      ];

/** An offer with the words beside it, as they stand. */
export type OfferInWords = {
  readonly offer: Offer;
  readonly reasons: Reasons;
  readonly said: readonly (SaidWith & { readonly version: number })[];
};

/** Puts the items of all offers of a case together, the latest first. */
export const offersIn = (items: readonly Item[]): readonly OfferInWords[] =>
  items
    .filter(({ type }) => type === 'offer')
    .map(offerOf)
    .toSorted((one, other) => other.offeredAt.localeCompare(one.offeredAt))
    .map((offer) => {
      const beside = items.filter(({ sk }) => sk.startsWith(`8#choice#${offer.own}#`));
      const reasons = beside.find(({ type }) => type === 'offer-reasons');
      return {
        offer,
        reasons: reasons === undefined ? {} : Reasons.parse(reasons.data),
        said: beside
          .filter(({ type }) => type === 'said')
          .map(({ data, sk }) => ({ ...SaidWith.parse(data), version: Number(sk.slice(-6)) })),
      };
    });
