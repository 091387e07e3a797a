import { planSessions, saveGroup } from '@fingerpost/core/group';
import { markRegister, viewGroup, viewSession } from '@fingerpost/core/session';
import { dayOf, instantOf } from '@fingerpost/core/work';
import type { Stage } from './stage.ts';

/** The demo service that sees people in a group. */
const lunchClub = 'Lantern Lunch Club';

const known = <T>(value: T | undefined, what: string): T => {
  if (value === undefined) throw new Error(`the demo network has no ${what}`);
  return value;
};

/** Makes the group of eight places at the demo provider, with meetings in the weeks before and after `from`; gives its id. */
export const makeLunchClub = async ({ as, actors, directory }: Stage, from: string): Promise<string> => {
  const service = known(
    directory.services().find(({ name }) => name === lunchClub),
    lunchClub,
  );
  const context = as(known(actors.get('provider'), 'provider'), { now: instantOf(from, 9) });
  const { groupId } = await saveGroup(
    {
      serviceId: service.serviceId,
      name: 'Thursday table',
      place: 'Lantern Hall, the long room',
      weekday: 'thursday',
      startsAt: '12:00',
      endsAt: '14:00',
      capacity: 8,
    },
    context,
  );
  await planSessions({ groupId, count: 14 }, context);
  return groupId;
};

/** Marks the register of the latest meeting that is over: everybody who was expected came, and one more. */
export const markLunchClub = async ({ as, actors, now }: Stage, groupId: string): Promise<void> => {
  const actor = known(actors.get('provider'), 'provider');
  const view = await viewGroup({ groupId }, as(actor, { now }));
  const latest = view.over.find(({ on }) => on < dayOf(now));
  if (latest === undefined) return;
  const context = as(actor, { now: instantOf(latest.on, 16) });
  const { people } = await viewSession({ sessionId: latest.sessionId }, context);
  const marks = Object.fromEntries(people.map(({ referralId }) => [referralId, 'attended']));
  await markRegister({ sessionId: latest.sessionId, marks, others: 1 }, context);
};
