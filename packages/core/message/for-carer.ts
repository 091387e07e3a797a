import type { Context } from '@fingerpost/kernel';
import { type Carer, isActive, readCarers, recipientOfCarer } from '@fingerpost/core/carer';
import { addDays, dayOf, instantOf, type TaskKind } from '@fingerpost/core/work';
import { type AboutPerson, readAbout } from './about.ts';
import { firstWhoHears, type SendingCan, type Way, wayToTell } from './channel.ts';
import { dayInWords } from './day-in-words.ts';
import { type Fate, notNeeded } from './fate.ts';
import { hearing, isKeptFromCarers } from './hearing.ts';
import type { Notice, NoticeFor } from './notice.ts';
import { templateName } from './saying.ts';

type ToCarer = Extract<NoticeFor, { readonly who: 'carer' }>;

/** How many days before their last day a carer is told of it, at nine in the morning. */
const daysBefore = 7;

/** What is still so of a carer as they stand now; a moment for what is to be told later. */
const stillSo = ({ kind, on }: Notice, carer: Carer, now: Date): boolean | Date => {
  const today = dayOf(now);
  // What they complained of themselves they hear, whether or not they still act.
  if (kind === 'complaint') return true;
  if (kind === 'carer-ended') return carer.state === 'ended';
  const mayAct = carer.state === 'active' && (carer.until === undefined || today <= carer.until);
  if (kind === 'carer-named') return mayAct;
  if (kind !== 'carer-ending') return isActive(carer, today);
  if (!mayAct || on === undefined || carer.until !== on) return false;
  const at = instantOf(addDays(on, -daysBefore), 9);
  return at > now ? at : true;
};

/** Nothing of a restricted need reaches a carer, not even that there is something; nor what they hear for the person already. */
const isForThem = async (
  context: Context,
  notice: Notice,
  { about, can }: { readonly about: AboutPerson; readonly can: SendingCan },
): Promise<boolean> => {
  const { of } = about;
  if (of.paused !== undefined && of.paused.until >= dayOf(context.now)) return false;
  if (await isKeptFromCarers(context, notice, about)) return false;
  const telling = { now: context.now, since: context.now, can };
  const hears = firstWhoHears(await hearing(context, notice, about), telling)?.carerId;
  return notice.for.who === 'carer' && notice.for.carerId !== hears;
};

const printed: readonly TaskKind[] = ['letter-in-large-print', 'letter-in-easy-read'];

const byColleague = (about: AboutPerson, { why, todo }: Extract<Way, { readonly by: 'colleague' }>): Fate => ({
  fate: 'colleague',
  about,
  why,
  todo: printed.includes(todo) ? 'letter-to-carer' : 'tell-carer',
});

/** Decides what becomes of a notice for a carer: by their own channel and in what they read, or a colleague tells them. */
export const forCarer = async (context: Context, notice: Notice, to: ToCarer, can: SendingCan): Promise<Fate> => {
  const about = await readAbout(context, to.caseId, to.referralId);
  const named = (await readCarers(context, to.caseId)).find(({ carer }) => carer.carerId === to.carerId);
  if (about === undefined || named === undefined) return notNeeded;
  const { of, directory, mayHaveDied } = about;
  if (of.closure?.reason === 'died') return { fate: 'not-needed', why: 'died' };
  if (mayHaveDied === true || of.unsettled === true) return notNeeded;
  const isSo = stillSo(notice, named.carer, context.now);
  if (isSo === false) return notNeeded;
  if (isSo !== true) return { fate: 'later', at: isSo };
  if (notice.kind === 'carer-news' && !(await isForThem(context, notice, { about, can }))) return notNeeded;
  // Their page is closed to them, so that somebody has to read it to them.
  if (notice.kind === 'complaint' && !isActive(named.carer, dayOf(context.now)))
    return { fate: 'colleague', about, why: 'no-page', todo: 'tell-carer' };
  const { tried = [], at: since } = notice;
  const way = wayToTell(recipientOfCarer(named.details), { now: context.now, since: new Date(since), can, tried });
  if (way.by === 'later') return { fate: 'later', at: way.at };
  if (way.by === 'colleague') return byColleague(about, way);
  const team = directory.organisation(of.teamId);
  if (team?.phone === undefined) return { fate: 'colleague', about, why: 'no-number-to-ring', todo: 'tell-carer' };
  const words = { team: team.name, number: team.phone, ...datedWords(notice) };
  return { fate: 'send', addressed: { ...way, template: templateName(textForCarer(notice), way), words } };
};

/** The words that a notice to a carer is filled with besides whom to ring. */
export const datedWords = ({ on }: Pick<Notice, 'on'>): Readonly<Record<string, string>> =>
  on === undefined ? {} : { on: dayInWords(on) };

/** The name of the text of a notice to a carer: news of any kind says no more than that there is some. */
export const textForCarer = ({ kind }: Pick<Notice, 'kind'>): string => (kind === 'carer-news' ? 'for-carer' : kind);
