import type { Context } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { type AboutPerson, readAbout } from './about.ts';
import { mayAnswer } from './answering-rules.ts';
import type { Manner, SendingCan } from './channel.ts';
import { dayInWords } from './day-in-words.ts';
import type { Fate } from './fate.ts';
import { notNeeded } from './fate.ts';
import { languageTag } from './language-tag.ts';
import { replierKey } from './message.keys.ts';
import { writtenNeeds } from './needs-met.ts';
import { Replier } from './replier.ts';

const unnamedNumber = '111';

/** Their format or language where its texts may be sent, else plain English: whom to ring in a crisis does not wait. */
const mannerFor = (person: Person, can: SendingCan): Manner => {
  const tag = languageTag(person.language);
  if (writtenNeeds(person).isEasyRead) return { style: 'easy-read' };
  return tag === undefined || tag === 'en' || !can.languages.includes(tag) ? {} : { language: tag };
};

/** It says who we are only where it is clear whose it is, and they were asked how they can be reached. */
const isNamed = ({ person: { safeContact, askAgain } }: AboutPerson, isNeutral: boolean): boolean =>
  !isNeutral &&
  safeContact !== undefined &&
  askAgain !== true &&
  !('sharedPhone' in safeContact && safeContact.sharedPhone === true);

/**
 * Decides how a reply is answered: through the way it came and in the words that the person reads, with when
 * somebody reads it and whom to ring in a crisis; in neutral words unless it is clear whose it is, and not at all
 * where anybody whose it may be does not want that way.
 */
export const forReplier = async (context: Context, replyId: string, can: SendingCan): Promise<Fate> => {
  const item = await context.table.get(replierKey(replyId));
  if (item === undefined) return notNeeded;
  const replier = Replier.parse(item.data);
  const { channel, to, readBy, caseId, asks, mayBe } = replier;
  const directory = await readDirectory(context);
  const found = await Promise.all(
    [...new Set([...(caseId === undefined ? [] : [caseId]), ...mayBe])].map((each) => readAbout(context, each)),
  );
  const abouts = found.filter((about) => about !== undefined);
  const about = caseId === undefined ? undefined : abouts.find(({ of }) => of.id === caseId);
  if (caseId !== undefined && (about === undefined || about.of.closure?.reason === 'died'))
    return { fate: 'not-needed', why: 'died' };
  const may = mayAnswer(
    replier,
    abouts.map(({ person }) => person),
    { now: context.now, can },
  );
  if ('not' in may) return may.not;
  const crisis = directory.network();
  const number = crisis?.kind === 'network' ? (crisis.crisisNumber ?? unnamedNumber) : unnamedNumber;
  const words = { by: dayInWords(readBy), crisis: number };
  const manner = about === undefined ? {} : mannerFor(about.person, can);
  const neutral = may.isNeutral ? ({ isNeutral: true } as const) : {};
  const catalogue = manner.style ?? manner.language;
  const answer = (name: string, more: Readonly<Record<string, string>> = {}): Fate => {
    const template = `${catalogue === undefined ? '' : `${catalogue}/`}${name}-${channel}`;
    return {
      fate: 'send',
      addressed: { by: channel, to, ...manner, ...neutral, template, words: { ...words, ...more } },
    };
  };
  const team = about === undefined ? undefined : directory.organisation(about.of.teamId);
  if (about === undefined || team?.phone === undefined || !isNamed(about, may.isNeutral)) return answer('reply-noted');
  return answer(asks === undefined ? 'reply-heard' : 'reply-help', { team: team.name, number: team.phone });
};
