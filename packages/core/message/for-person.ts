import type { Context } from '@fingerpost/kernel';
import { type Directory, isRestricted } from '@fingerpost/core/directory';
import { findGroup, meetingOn } from '@fingerpost/core/group';
import { isFinished, type Referral } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { type About, type AboutPerson, readAbout } from './about.ts';
import type { SendingCan, Way } from './channel.ts';
import { dayInWords } from './day-in-words.ts';
import { type Fate, notNeeded } from './fate.ts';
import type { Notice, NoticeFor } from './notice.ts';
import { wayOfNotice } from './way-of-notice.ts';

const acceptedWords = (found: Referral, directory: Directory): Readonly<Record<string, string>> => {
  const by = found.startBy ?? dayOf(new Date(found.dueBy ?? found.changedAt));
  const service = directory.service(found.serviceId);
  const where = [service?.address, service?.postcode].filter((part) => part !== undefined).join(', ');
  const provider = directory.organisation(found.providerId);
  return {
    by: dayInWords(by),
    service: service?.name ?? directory.nameOf(found.providerId),
    where: where === '' ? 'They will tell you where.' : where,
    ask: [provider?.name, service?.phone ?? provider?.phone].filter((part) => part !== undefined).join(', '),
  };
};

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

/** What an acceptance says: by when, and in a sealed letter all of it, where its need may be named. */
const accepted = ({ found, of, directory }: About, by: string) => {
  if (found?.status !== 'accepted') return undefined;
  const { restrictedNeeds } = directory.policyOf(of.commissionerId);
  const isInFull = by === 'letter' && found.needs.every((need) => !isRestricted(need, restrictedNeeds));
  const { by: day = '', ...details } = acceptedWords(found, directory);
  return { name: isInFull ? 'accepted-in-full' : 'accepted', words: { by: day, ...(isInFull ? details : {}) } };
};

const saying = ({ kind, on }: Notice, about: About, { by, isNeutral }: Sent) => {
  if (isNeutral === true) return { name: 'neutral', words: {} };
  const dated = on === undefined ? {} : { on: dayInWords(on) };
  if (kind !== 'accepted') return { name: kind, words: dated };
  return accepted(about, by) ?? { name: 'news', words: dated };
};

type Sent = Exclude<Way, { readonly by: 'colleague' | 'later' }>;

/** The name of a text: that of its catalogue first, where it is not plain English. */
const templateName = (name: string, { by, style, language }: Sent): string => {
  const catalogue = style ?? language;
  return `${catalogue === undefined ? '' : `${catalogue}/`}${name}-${by}`;
};

const fateFor = (notice: Notice, about: AboutPerson, now: Date, can: SendingCan): Fate => {
  const { of, directory, person } = about;
  const today = dayOf(now);
  if (notice.on !== undefined && isPastMeeting(notice.on, about, today)) return notNeeded;
  if (of.closure?.reason === 'died') return { fate: 'not-needed', why: 'died' };
  if (isNoNews(about)) return notNeeded;
  const colleague = (why: string): Fate => ({ fate: 'colleague', about, why });
  const held = heldBack(about, today);
  if (held !== undefined) return colleague(held);
  const way = wayOfNotice(person, notice, { now, can });
  if (way.by === 'colleague') return { fate: 'colleague', about, ...way };
  if (way.by === 'later') return { fate: 'later', at: way.at };
  const team = directory.organisation((about.found ?? of).teamId);
  if (team?.phone === undefined) return colleague('no-number-to-ring');
  const { name, words } = saying(notice, about, way);
  const names = { team: team.name, number: team.phone };
  const template = templateName(name, way);
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
  return fateFor(notice, about, context.now, can);
};
