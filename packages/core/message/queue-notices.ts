import { EventEnvelope, useCase, type Write, writeTogether } from '@fingerpost/kernel';
import { carerNotices } from './carer-notices.ts';
import { noticeKey, noticeToPersonKey } from './message.keys.ts';
import { leaseUntil, type Notice } from './notice.ts';
import { noticeOf, putNotice } from './notice.repository.ts';
import { pauseNotices } from './pause-notices.ts';
import { sessionNotices } from './session-notices.ts';
import { wantedNotices } from './wanted-notices.ts';

// A transaction takes 100 items, and a notice with its places among those that wait and those of its person is three.
const atOnce = 33;
const oldNews = 14 * 24 * 60 * 60_000;

const amongTheirs = ({ id, at, for: to }: Notice): readonly Write[] =>
  to.who === 'person'
    ? [
        {
          kind: 'put',
          expect: 'new',
          item: {
            ...noticeToPersonKey(to.caseId, at, id),
            type: 'notice-to-person',
            version: 1,
            data: { noticeId: id },
          },
        },
      ]
    : [];

/**
 * Keeps the notices that an event calls for and answers their ids. An event that is read again calls
 * for the same ones; one older than 14 days, read in a rebuild, for none.
 */
export const queueNotices = useCase({
  input: EventEnvelope,
  allow: ['system'],
  run: async (event, context): Promise<readonly string[]> => {
    if (Date.parse(event.at) < context.now.getTime() - oldNews) return [];
    const known = wantedNotices(context, event);
    const wanted = [
      ...known,
      ...(await carerNotices(context, event, known)),
      ...(await pauseNotices(context, event)),
      ...(await sessionNotices(context, event)),
    ];
    const there = new Set(
      (await context.table.getMany(wanted.map(({ id }) => noticeKey(id)))).map((item) => noticeOf(item).id),
    );
    const fresh = wanted
      .filter(({ id }) => !there.has(id))
      .map((notice): Notice => ({
        ...notice,
        eventId: event.eventId,
        because: event.type,
        at: context.now.toISOString(),
        state: 'queued',
        retryAt: leaseUntil(context.now),
        failures: 0,
        version: 1,
      }));
    for (let from = 0; from < fresh.length; from += atOnce)
      await writeTogether(
        context,
        fresh.slice(from, from + atOnce).flatMap((notice) => [...putNotice(notice), ...amongTheirs(notice)]),
      );
    return wanted.map(({ id }) => id);
  },
});
