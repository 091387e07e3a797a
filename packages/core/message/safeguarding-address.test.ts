import { describe, expect, it } from 'vitest';
import { closeConcern, readConcern } from '@fingerpost/core/concern';
import { raiseOverdue } from '@fingerpost/core/follow-up';
import { putMember } from '@fingerpost/core/access';
import { EventEnvelope } from '@fingerpost/kernel';
import { nameSafeguarding, newWorld, raisedConcernIn, staff, stream, takenCaseIn, workflow } from '@fingerpost/testkit';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';

const { colleague, linkWorker } = staff;

const told = async () => {
  const world = await newWorld();
  await nameSafeguarding(world, { lead: colleague, deputy: linkWorker });
  for (const { memberId, organisationId, name, role } of [colleague, linkWorker]) {
    const email = `${name.toLowerCase().replace(' ', '.')}@team.example`;
    const member = { memberId, organisationId, name, role, email, status: 'active' } as const;
    await world.table.write([putMember({ member, version: 1 })], world.as(stream).random(26));
  }
  const concernId = await raisedConcernIn(world, await takenCaseIn(world));
  const notices = async (type: string) => {
    const events = (await world.everything())
      .filter((item) => item.type === 'event')
      .map(({ data }) => EventEnvelope.parse(data));
    const event = events.find((each) => each.subject === concernId && each.type === type);
    const ids = await queueNotices(event, world.as(stream));
    return Promise.all(ids.map((noticeId) => prepareNotice({ noticeId }, world.as(stream))));
  };
  return { world, concernId, notices };
};

describe('the e-mail about a concern', () => {
  it('goes to the safeguarding lead, and says neither what it is about nor of whom', async () => {
    const { notices } = await told();
    expect(await notices('ConcernRaised')).toMatchObject([
      { do: 'send', addressed: { by: 'email', to: 'wyn.alder@team.example', template: 'look-today-email', words: {} } },
    ]);
  });

  it('goes to the deputy while the lead is away, and once the lead has left it', async () => {
    const away = await told();
    const days = { from: '2026-11-02', to: '2026-11-03', cover: linkWorker.memberId };
    await nameSafeguarding(away.world, { lead: colleague, deputy: linkWorker }, { away: [[colleague, days]] });
    expect(await away.notices('ConcernRaised')).toMatchObject([{ addressed: { to: 'wren.hazel@team.example' } }]);

    const { world, concernId, notices } = await told();
    const { watch, lookAt = '' } = await readConcern(world, concernId);
    await raiseOverdue({ id: concernId, watch }, world.as(workflow, { now: new Date(lookAt) }));
    expect(await notices('ConcernHandedOn')).toMatchObject([{ addressed: { to: 'wren.hazel@team.example' } }]);
  });

  it('is not sent once the concern is closed, and of nothing else that is done about it', async () => {
    const { world, concernId, notices } = await told();
    await closeConcern({ concernId, outcome: 'dealt-with-by-us', note: 'Settled.' }, world.as(colleague));
    expect(await notices('ConcernClosed')).toEqual([]);
    expect(await notices('ConcernRaised')).toEqual([{ do: 'nothing' }]);
  });
});
