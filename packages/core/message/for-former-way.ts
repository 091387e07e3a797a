import type { Context } from '@fingerpost/kernel';
import { formerPersonKey, Person, type SafeContact } from '@fingerpost/core/patient';
import { readAbout } from './about.ts';
import { type SendingCan, wayToTell } from './channel.ts';
import { type Fate, notNeeded } from './fate.ts';
import type { Notice, NoticeFor } from './notice.ts';
import { saying } from './saying.ts';

/**
 * Decides how a number or an e-mail address that a person has left hears that it is not used any more: by nothing but
 * itself, and only where that was safe before and is safe by what they say now. A colleague never rings it: whoever
 * answers there may be whom they left it to.
 */
export const forFormerWay = async (
  context: Context,
  { kind, at, tried = [], ...rest }: Notice,
  { caseId, former, way }: Extract<NoticeFor, { readonly who: 'former-way' }>,
  can: SendingCan,
): Promise<Fate> => {
  const [about, item] = await Promise.all([
    readAbout(context, caseId),
    context.table.get(formerPersonKey(caseId, former)),
  ]);
  if (about === undefined || item === undefined || about.of.closure?.reason === 'died') return notNeeded;
  if (about.mayHaveDied === true || about.of.unsettled === true) return notNeeded;
  const before = Person.parse(item.data);
  const there = { phone: undefined, email: undefined, address: undefined, preferredContact: undefined };
  const reached = { ...before, ...there, [way]: before[way] };
  const telling = { now: context.now, since: new Date(at), can, tried, isPlainOnly: true };
  const asked = (safeContact: SafeContact | undefined) => wayToTell({ ...reached, safeContact }, telling);
  const [asNow, asBefore] = [asked(about.person.safeContact), asked(before.safeContact)] as const;
  if (asNow.by === 'colleague') return { fate: 'not-needed', why: asNow.why };
  if (asBefore.by === 'colleague') return { fate: 'not-needed', why: asBefore.why };
  if (asNow.by === 'later') return { fate: 'later', at: asNow.at };
  if (asBefore.by === 'later') return { fate: 'later', at: asBefore.at };
  const team = about.directory.organisation(about.of.teamId);
  if (team?.phone === undefined) return notNeeded;
  const { template, words } = saying({ kind, at, tried, ...rest }, about, asNow);
  return {
    fate: 'send',
    addressed: { ...asNow, template, words: { team: team.name, number: team.phone, ...words } },
  };
};
