import type { Person, PersonDetails } from '@fingerpost/core/patient';
import { dayOf } from '@fingerpost/core/work';
import { type Telling, type ToBeTold, type Way, wayToTell } from './channel.ts';
import type { Notice } from './notice.ts';
import { kindsForCarers } from './kinds-for-carers.ts';

const linkGoodFor = 24 * 60 * 60_000;
const isOld = (since: string, now: Date): boolean => Date.parse(since) + linkGoodFor <= now.getTime();

const byColleague = (why: ToBeTold): Way => ({ by: 'colleague', why, todo: 'tell-person' });

/** What a text that names nobody could not say: that a meeting is cancelled, and the link itself. */
const isPlainOnly = ({ kind }: Pick<Notice, 'kind'>): boolean => kind === 'cancelled' || kind === 'own-link';

/**
 * Decides how one notice reaches a person: as `wayToTell` says, but no link by letter or a day late, and
 * nothing that waits for a safe time until it says something too late; to a carer only what carers are told.
 */
export const wayOfNotice = (
  person: PersonDetails & Pick<Person, 'askAgain'>,
  notice: Pick<Notice, 'kind' | 'at' | 'on' | 'tried'>,
  { now, can, carers = [] }: Pick<Telling, 'now' | 'can' | 'carers'>,
): Way => {
  const { kind, at: since, on, tried = [] } = notice;
  const hear = kindsForCarers.includes(kind) ? carers : [];
  const telling = { now, since: new Date(since), can, carers: hear, tried, isPlainOnly: isPlainOnly(notice) };
  const way = wayToTell(person, telling);
  const isLink = kind === 'own-link';
  if (way.by === 'colleague') return way;
  if (way.by === 'later') {
    const isLate = (on !== undefined && dayOf(way.at) >= on) || (isLink && isOld(since, way.at));
    return isLate ? byColleague('no-safe-time') : way;
  }
  return isLink && (way.by === 'letter' || isOld(since, now)) ? byColleague('needs-a-code') : way;
};
