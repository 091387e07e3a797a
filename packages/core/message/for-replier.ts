import type { Context } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { readAbout } from './about.ts';
import { dayInWords } from './day-in-words.ts';
import { type Fate, notNeeded } from './fate.ts';
import { replierKey } from './message.keys.ts';
import { Replier } from './replier.ts';

const avoided = { sms: 'texts', email: 'email' } as const;

const mayAnswer = ({ safeContact }: Person, channel: Replier['channel']): boolean =>
  safeContact === undefined || !('avoid' in safeContact) || !safeContact.avoid.includes(avoided[channel]);

const unnamedNumber = '111';

/**
 * Decides how a reply is answered: through the way it came, with when somebody reads it and whom to ring in a
 * crisis; in neutral words unless it is clear whose it is, and not at all where the person does not want that way.
 */
export const forReplier = async (context: Context, replyId: string): Promise<Fate> => {
  const item = await context.table.get(replierKey(replyId));
  if (item === undefined) return notNeeded;
  const { channel, to, readBy, caseId } = Replier.parse(item.data);
  const directory = await readDirectory(context);
  const crisis = directory.network();
  const number = crisis?.kind === 'network' ? (crisis.crisisNumber ?? unnamedNumber) : unnamedNumber;
  const words = { by: dayInWords(readBy), crisis: number };
  const neutral: Fate = {
    fate: 'send',
    addressed: { by: channel, to, template: `reply-noted-${channel}`, words },
  };
  if (caseId === undefined) return neutral;
  const about = await readAbout(context, caseId);
  if (about === undefined || about.of.closure?.reason === 'died') return { fate: 'not-needed', why: 'died' };
  if (!mayAnswer(about.person, channel)) return { fate: 'not-needed', why: 'contact-rules' };
  const team = directory.organisation(about.of.teamId);
  if (team?.phone === undefined) return neutral;
  const named = { ...words, team: team.name, number: team.phone };
  return { fate: 'send', addressed: { by: channel, to, template: `reply-heard-${channel}`, words: named } };
};
