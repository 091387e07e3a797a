import { storedMember } from '@fingerpost/core/access';
import { projectDirectory, storedOrganisation } from '@fingerpost/core/directory';
import { settleRescue } from '@fingerpost/core/follow-up';
import { messagePractice } from '@fingerpost/core/message';
import { entryOf, type Holder } from '@fingerpost/core/work';
import { EventEnvelope, type Item } from '@fingerpost/kernel';
import { newEvents, stream, type World } from '@fingerpost/testkit';

const over: readonly string[] = ['closed', 'done', 'declined', 'completed', 'ended', 'withdrawn', 'in-error'];

/** Makes the rule by which a holder is there: as the members and organisations of the table stand now. */
const whoActs = (items: readonly Item[]): ((holder: Holder) => boolean) => {
  const members = items
    .filter(({ type }) => type === 'member')
    .map((item) => storedMember(item).member)
    .filter(({ status }) => status === 'active');
  const closed = items
    .filter(({ type }) => type === 'organisation')
    .map((item) => storedOrganisation(item).organisation)
    .filter(({ status }) => status === 'closed')
    .map(({ organisationId }) => organisationId);
  return (holder) => {
    switch (holder.kind) {
      case 'member':
        return members.some(({ memberId }) => memberId === holder.id);
      case 'organisation':
        return members.some(({ organisationId }) => organisationId === holder.id) && !closed.includes(holder.id);
      case 'leads':
      case 'safeguarding-lead':
      case 'safeguarding-deputy':
        return members.some(({ organisationId, role }) => organisationId === holder.id && role === 'team-lead');
      case 'complaints-lead':
      case 'complaints-deputy':
        return members.some(({ organisationId }) => organisationId === holder.id);
      case 'administrators':
        return members.some(({ role }) => role === 'network-admin');
      case 'person':
        return true;
    }
  };
};

/** Lists, from the table as it stands now, every open case, referral and task without a date or without a holder who is there. */
export const adrift = async (world: World): Promise<readonly string[]> => {
  const items = await world.everything();
  const acts = whoActs(items);
  const heads = items.filter(({ type }) => type === 'case' || type === 'referral' || type === 'task');
  return heads
    .map((item) => entryOf({ ...item, list: item.list }))
    .filter(({ status }) => !over.includes(status))
    .filter(({ holder, dueBy }) => holder === undefined || dueBy === undefined || !acts(holder))
    .map(
      ({ id, status, holder, dueBy }) =>
        `${id} ${status} ${holder?.kind ?? 'nobody'}:${holder?.id ?? ''} ${dueBy ?? 'no date'}`,
    );
};

/** How many cases, referrals and tasks are open, so that a test which found none cannot pass. */
export const openCount = async (world: World): Promise<number> =>
  (await world.everything()).filter(({ holder }) => holder !== undefined).length;

/** Makes what reads the stream in a test: the directory, the messages to practices and the rescues that settle. */
export const streamOf = (world: World) => {
  const next = newEvents(world);
  return async (now?: Date): Promise<void> => {
    const context = world.as(stream, now === undefined ? {} : { now });
    for (const { data } of await next()) {
      const event = EventEnvelope.parse(data);
      await projectDirectory(context, [event]);
      await messagePractice(event, context);
      if (event.type === 'ReferralEnded' || event.type === 'ReferralWithdrawn')
        await settleRescue({ referralId: event.subject, at: event.at }, context);
    }
  };
};
