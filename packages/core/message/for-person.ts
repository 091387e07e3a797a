import type { Context } from '@fingerpost/kernel';
import { findGroup, meetingOn } from '@fingerpost/core/group';
import { isFinished } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { type About, type AboutPerson, readAbout } from './about.ts';
import type { SendingCan, Telling } from './channel.ts';
import { type Fate, notNeeded } from './fate.ts';
import { hearing } from './hearing.ts';
import type { Notice, NoticeFor } from './notice.ts';
import { replyToken } from './reply-token.ts';
import { saying } from './saying.ts';
import { wayOfNotice } from './way-of-notice.ts';

/** A meeting that was cancelled may take place after all, by the time somebody would be told. */
const isStillSo = async (context: Context, { on }: Notice, { found }: About): Promise<boolean> => {
  if (on === undefined) return true;
  const group = found?.group && (await findGroup(context, found.providerId, found.group.groupId));
  return group !== undefined && meetingOn(group, on)?.cancelled !== undefined;
};

/** Nobody is told of a meeting that has passed, that they had no place in any more, or at which a pause keeps them from being expected. */
const isPastMeeting = (on: string, { found, of }: About, today: string): boolean =>
  on < today ||
  found?.group === undefined ||
  isFinished(found.status) ||
  (of.paused !== undefined && of.paused.until > on);

/** What was made in error, and a service that the person was only told about, are no news to anybody. */
const isNoNews = ({ found, of }: About): boolean =>
  of.closure?.reason === 'in-error' || found?.status === 'in-error' || found?.mode === 'signposted';

/** Why nobody but a colleague may tell the person anything now, however they would like to be told. */
const heldBack = ({ of, mayHaveDied }: About, today: string): string | undefined => {
  if (mayHaveDied === true) return 'may-have-died';
  if (of.unsettled === true) return 'who-is-it';
  return of.paused !== undefined && of.paused.until >= today ? 'paused' : undefined;
};

const fateFor = (
  notice: Notice,
  about: AboutPerson,
  { now, can, carers }: Required<Pick<Telling, 'now' | 'can' | 'carers'>>,
): Fate => {
  const { of, directory, person } = about;
  const today = dayOf(now);
  if (notice.on !== undefined && isPastMeeting(notice.on, about, today)) return notNeeded;
  if (of.closure?.reason === 'died') return { fate: 'not-needed', why: 'died' };
  if (isNoNews(about)) return notNeeded;
  const colleague = (why: string): Fate => ({ fate: 'colleague', about, why });
  const held = heldBack(about, today);
  if (held !== undefined) return colleague(held);
  const way = wayOfNotice(person, notice, { now, can, carers });
  if (way.by === 'colleague') return { fate: 'colleague', about, ...way };
  if (way.by === 'later') return { fate: 'later', at: way.at };
  const team = directory.organisation((about.found ?? of).teamId);
  if (team?.phone === undefined) return colleague('no-number-to-ring');
  const { template, words } = saying(notice, about, way);
  const names = { team: team.name, number: team.phone };
  return { fate: 'send', addressed: { ...way, template, words: { ...names, ...words } } };
};

/** Decides what becomes of a notice for the person, about their case or a referral in it. */
export const forPerson = async (
  context: Context,
  notice: Notice,
  to: Extract<NoticeFor, { readonly who: 'person' }>,
  can: SendingCan,
): Promise<Fate> => {
  const about = await readAbout(context, to.caseId, to.referralId);
  if (about === undefined || !(await isStillSo(context, notice, about))) return notNeeded;
  const fate = fateFor(notice, about, { now: context.now, can, carers: await hearing(context, notice, about) });
  if (fate.fate !== 'send' || notice.kind !== 'message-for-you' || fate.addressed.toCarer === true) return fate;
  const token = replyToken(context, to.referralId ?? to.caseId);
  return { ...fate, addressed: { ...fate.addressed, replyToken: token } };
};
