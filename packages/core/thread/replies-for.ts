import { type Actor, type Context, refuse } from '@fingerpost/kernel';
import type { Reply } from './reply.ts';
import { readReply } from './reply.repository.ts';
import { threadRefusals } from './thread.refusals.ts';

/** Whether an actor is of a team that has a reply to file, or looks after those that nobody knows. */
const mayFile = (actor: Actor, { teams }: Reply): boolean => {
  if (actor.kind !== 'staff') return false;
  if (actor.role === 'network-admin') return teams.length === 0;
  return (actor.role === 'link-worker' || actor.role === 'team-lead') && teams.includes(actor.organisationId);
};

/** Lets through whoever has a reply to file. Refuses: reply.missing to everybody else. */
export const mustFile = (actor: Actor, reply: Reply): void => {
  if (!mayFile(actor, reply)) throw refuse(threadRefusals.replyMissing);
};

/** Reads a reply for whoever has it to file. Refuses: reply.missing to everybody else. */
export const readToFile = async (context: Context, replyId: string) => {
  const found = await readReply(context, replyId);
  mustFile(context.actor, found.reply);
  return found;
};

/** Refuses a step on a reply that somebody has settled. Refuses: reply.settled. */
export const mustBeToFile = ({ status, at }: Reply): void => {
  if (status !== 'to-file') throw refuse(threadRefusals.replySettled, { happened: { step: status, at } });
};
