import { type Context, referenceOf, splitIdWithin } from '@fingerpost/kernel';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { isFinished, type Referral, referralKey, referralOf } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import { readAbout } from './about.ts';
import { dayInWords } from './day-in-words.ts';
import { email, type Fate, notNeeded } from './fate.ts';
import type { Notice, NoticeKind } from './notice.ts';

const isGoing = ({ status }: Referral): boolean => status === 'accepted' || status === 'started';

const stillNeeded = (kind: NoticeKind, found: Referral): boolean => {
  if (kind === 'withdrawn' || kind === 'do-not-contact') return true;
  if (kind === 'sharing-stopped') return found.noLongerAgrees === true || found.ranOut === true;
  if (kind === 'referral-sent') return found.status === 'sent';
  if (kind === 'finish-link') return isGoing(found);
  if (kind === 'reminder' || kind === 'ask-outcome') return found.reminded > 0 && !isFinished(found.status);
  return !isFinished(found.status);
};

/** What a service is told with a link by which it answers; what needs signing in has none. */
const answering: readonly NoticeKind[] = ['referral-sent', 'reminder', 'answered'];

/** What a service is told, once it has accepted, with links by which it says how it goes. */
const finishing: readonly NoticeKind[] = ['finish-link', 'reminder', 'ask-outcome'];

const byEmail = (kind: NoticeKind, found: Referral, directory: Directory): Fate => {
  const isReader = found.mode === 'network' && found.sentAt !== undefined;
  if (!isReader || !stillNeeded(kind, found)) return notNeeded;
  const to = directory.organisation(found.providerId)?.email ?? directory.service(found.serviceId)?.email;
  const due = found.dueBy === undefined ? {} : { due: dayInWords(dayOf(new Date(found.dueBy))) };
  const isFinishing = isGoing(found) && finishing.includes(kind);
  const template = isFinishing && kind === 'reminder' ? 'finish-reminder-email' : `${kind}-email`;
  const fate = email(template, to, { reference: referenceOf(found.id), ...due });
  if (fate.fate !== 'send') return fate;
  if (isFinishing) return { ...fate, finishes: found };
  return answering.includes(kind) ? { ...fate, answers: found } : fate;
};

/** What a service must not miss: by e-mail, or through a colleague where it has none. */
const pressing = async (context: Context, kind: NoticeKind, referralId: string): Promise<Fate> => {
  const about = await readAbout(context, splitIdWithin(referralId).caseId, referralId);
  const found = about?.found;
  if (about === undefined || found?.sentAt === undefined || found.mode === 'signposted') return notNeeded;
  const { paused } = about.of;
  const until = paused !== undefined && paused.until > dayOf(context.now) ? paused.until : undefined;
  const isPast = (kind === 'paused' && until === undefined) || (kind === 'going-on' && until !== undefined);
  if (isPast || (kind !== 'do-not-contact' && isFinished(found.status))) return notNeeded;
  const fate = byEmail(kind, found, about.directory);
  if (fate.fate !== 'send') return { fate: 'colleague', about, why: 'no-way' };
  const words = { ...fate.addressed.words, ...(until === undefined ? {} : { until: dayInWords(until) }) };
  return { ...fate, addressed: { ...fate.addressed, words } };
};

const pressingKinds: readonly NoticeKind[] = ['do-not-contact', 'paused', 'going-on'];

/** Decides what becomes of a notice for the service to which a referral was sent. */
export const forProvider = async (context: Context, { kind }: Notice, referralId: string): Promise<Fate> => {
  if (pressingKinds.includes(kind)) return pressing(context, kind, referralId);
  const item = await context.table.get(referralKey(referralId));
  return item === undefined ? notNeeded : byEmail(kind, referralOf(item), await readDirectory(context));
};
