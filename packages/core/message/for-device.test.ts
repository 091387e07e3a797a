import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { askAccessCode, revokeDevice } from '@fingerpost/core/device';
import { codeNetwork, afterMinutes, staff, stream } from '@fingerpost/testkit';
import { readNotice } from './notice.repository.ts';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';
import { settleNotice } from './settle-notice.ts';

const { organisationId } = staff.provider;

const asked = async (registered?: object) => {
  const { world, by, sent } = await codeNetwork(registered);
  const { deviceId } = await askAccessCode({}, by());
  const event = (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ type }) => type === 'AccessCodeAsked');
  const [noticeId = ''] = await queueNotices(event, world.as(stream));
  return { world, noticeId, deviceId, code: await sent() };
};

describe('the code for a device', () => {
  it('goes by text to the registered phone, and stands in no item', async () => {
    const { world, noticeId, code } = await asked();
    expect(await prepareNotice({ noticeId }, world.as(stream))).toMatchObject({
      do: 'send',
      addressed: { by: 'sms', to: '07700900345', template: 'access-code-sms', words: { code } },
    });
    expect(JSON.stringify(await world.everything())).not.toContain(code);
  });

  it('goes by letter where only an address is registered, with the day until which it is good', async () => {
    const { world, noticeId, code } = await asked({ address: '1 Mill Lane\nLeeds', postcode: 'LS1 4AP' });
    const prepared = await prepareNotice({ noticeId }, world.as(stream));
    expect(prepared).toMatchObject({
      addressed: { by: 'letter', template: 'access-code-letter', words: { code, until: 'Thursday 12 November 2026' } },
    });
    expect(prepared.do === 'send' && prepared.addressed.to.at(-1)).toBe('LS1 4AP');
  });

  it('is not sent once it is good for nothing, nor to a device that was taken off', async () => {
    const [old, lost] = [await asked(), await asked()];
    expect(await prepareNotice({ noticeId: old.noticeId }, old.world.as(stream, afterMinutes(11)))).toEqual({
      do: 'nothing',
    });
    await revokeDevice({ organisationId, deviceId: lost.deviceId }, lost.world.as(staff.provider));
    expect(await prepareNotice({ noticeId: lost.noticeId }, lost.world.as(stream))).toEqual({ do: 'nothing' });
    for (const { world, noticeId } of [old, lost])
      expect(await readNotice(world.as(stream), noticeId)).toMatchObject({ state: 'not-needed' });
  });

  it('becomes a call of the link worker where it cannot be sent', async () => {
    const { world, noticeId } = await asked();
    const prepared = await prepareNotice({ noticeId }, world.as(stream));
    if (prepared.do !== 'send') throw new Error('nothing to send');
    const failed = { result: 'failed', code: 'notify-400', isPermanent: true } as const;
    const { version } = prepared;
    expect(await settleNotice({ noticeId, version, ...failed }, world.as(stream))).toEqual({ state: 'task' });
    const tasks = (await world.everything()).filter(({ type }) => type === 'task').map(({ data }) => data);
    expect(tasks).toMatchObject([{ because: 'AccessCodeAsked' }]);
  });
});
