import * as z from 'zod';
import { CaseId, type CarerScope, type Context, type EventEnvelope, idWithin } from '@fingerpost/kernel';
import { isActive, readCarers } from '@fingerpost/core/carer';
import { dayOf } from '@fingerpost/core/work';
import type { Notice, NoticeKind } from './notice.ts';

type Wanted = Pick<Notice, 'id' | 'kind' | 'for' | 'on'>;

/** What a carer is told of whom the person wants our messages to go to, by what they have to be allowed for it. */
const newsFor: Readonly<Partial<Record<NoticeKind, CarerScope>>> = {
  news: 'see',
  accepted: 'see',
  waiting: 'see',
  options: 'decide',
  'message-for-you': 'message',
};

const OfCarer = z.object({ carerId: z.string(), until: z.iso.date().optional() });
const Ended = OfCarer.extend({ by: z.enum(['person', 'carer', 'team']), untold: z.literal(true).optional() });

/** What a carer is told of themselves: that they may act, until when, and that they do not any more. */
const ofThemselves = ({
  type,
  data,
}: EventEnvelope): readonly (Pick<Notice, 'kind' | 'on'> & { carerId: string })[] => {
  if (type === 'CarerAdded') {
    const { carerId, until } = OfCarer.parse(data);
    const named = { carerId, kind: 'carer-named' } as const;
    return until === undefined ? [named] : [named, { carerId, kind: 'carer-ending', on: until }];
  }
  if (type !== 'CarerEnded') return [];
  const { carerId, by, untold } = Ended.parse(data);
  return by === 'carer' || untold === true ? [] : [{ carerId, kind: 'carer-ended' }];
};

const wantedFor = (
  context: Pick<Context, 'secrets'>,
  { eventId }: EventEnvelope,
  to: Extract<Notice['for'], { readonly who: 'carer' }>,
  what: Pick<Notice, 'kind' | 'on'>,
): Wanted => {
  const own = context.secrets.digest('notice', `${eventId}\ncarer\n${to.carerId}\n${what.kind}`).slice(-16);
  return { id: idWithin('ntc', to.caseId, own), for: to, ...what };
};

/**
 * Gives the notices by which carers learn of themselves, and of what the person is told where the person
 * wants that they hear it too and they may see or answer it; with ids that stay the same. Nobody is told
 * what they did themselves.
 */
export const carerNotices = async (
  context: Context,
  event: EventEnvelope,
  toPerson: readonly Pick<Notice, 'kind' | 'for'>[],
): Promise<readonly Wanted[]> => {
  const caseId = CaseId.safeParse(event.scope?.caseId).data;
  if (caseId !== undefined) {
    const own = ofThemselves(event).map(({ carerId, ...what }) =>
      wantedFor(context, event, { who: 'carer', caseId, carerId }, what),
    );
    if (own.length > 0) return own;
  }
  const { actor } = event;
  const open = event.data['carersMayRead'] === true ? ({ mayRead: true } as const) : {};
  const wanted: Wanted[] = [];
  for (const { kind, for: to } of toPerson) {
    const scope = newsFor[kind];
    if (to.who !== 'person' || scope === undefined) continue;
    const { caseId: about, referralId } = to;
    for (const { carer } of await readCarers(context, about)) {
      const { carerId, hears, scope: may } = carer;
      const didIt = actor.kind === 'carer' && actor.carerId === carerId;
      if (hears !== true || didIt || !may.includes(scope) || !isActive(carer, dayOf(context.now))) continue;
      const carerTo = { who: 'carer', caseId: about, carerId, referralId, ...open } as const;
      wanted.push(wantedFor(context, event, carerTo, { kind: 'carer-news' }));
    }
  }
  return wanted;
};
