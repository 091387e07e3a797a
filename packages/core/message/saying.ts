import { type Directory, isRestricted } from '@fingerpost/core/directory';
import type { Referral } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import type { About } from './about.ts';
import type { Manner, Way } from './channel.ts';
import { dayInWords } from './day-in-words.ts';
import type { Notice } from './notice.ts';

/** The channel and the manner in which something is sent. */
export type Sent = Pick<Exclude<Way, { readonly by: 'colleague' | 'later' }>, 'by'> & Manner;

/** What a notice says: the name of its text, and the words that fill it. */
export type Saying = { readonly template: string; readonly words: Readonly<Record<string, string>> };

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

/** What an acceptance says: by when, and in a sealed letter all of it, where its need may be named. */
const accepted = ({ found, of, directory }: About, by: string) => {
  if (found?.status !== 'accepted') return undefined;
  const { restrictedNeeds } = directory.policyOf(of.commissionerId);
  const isInFull = by === 'letter' && found.needs.every((need) => !isRestricted(need, restrictedNeeds));
  const { by: day = '', ...details } = acceptedWords(found, directory);
  return { name: isInFull ? 'accepted-in-full' : 'accepted', words: { by: day, ...(isInFull ? details : {}) } };
};

const textOf = ({ kind, on }: Notice, about: About, { by, isNeutral, toCarer }: Sent) => {
  if (isNeutral === true) return { name: 'neutral', words: {} };
  if (toCarer === true) return { name: 'for-carer', words: {} };
  const dated = on === undefined ? {} : { on: dayInWords(on) };
  if (kind !== 'accepted') return { name: kind, words: dated };
  return accepted(about, by) ?? { name: 'news', words: dated };
};

/** Gives the name of a text for a channel: that of its catalogue first, where it is not plain English. */
export const templateName = (name: string, { by, style, language }: Sent): string => {
  const catalogue = style ?? language;
  return `${catalogue === undefined ? '' : `${catalogue}/`}${name}-${by}`;
};

/** Gives the text of a notice for a channel and a manner, with what fills it; a service is named in a letter only, and where its need may be. */
export const saying = (notice: Notice, about: About, way: Sent): Saying => {
  const { name, words } = textOf(notice, about, way);
  return { template: templateName(name, way), words };
};
