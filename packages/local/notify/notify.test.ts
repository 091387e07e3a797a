import { NotifyClient } from 'notifications-node-client';
import { expect, test } from 'vitest';
import { notifyKey, startStandIn } from '../testing/stand-in.ts';

const personalisation = { name: 'Sam', day: 'Monday' };

const open = async (key = notifyKey) => {
  const switches = { down: false };
  const standIn = await startStandIn(switches);
  return { ...standIn, switches, client: new NotifyClient(standIn.url, key) };
};

test('a message is rendered, kept in the outbox, and found again by its reference and its id', async () => {
  const { client, outbox } = await open();
  const { data } = await client.sendEmail('hello', 'sam@example.org', { personalisation, reference: 'notice-1' });
  expect(data.content).toMatchObject({ subject: 'For Sam', body: 'Dear Sam, come on Monday.' });
  expect(outbox.list()).toMatchObject([{ recipient: 'sam@example.org', body: 'Dear Sam, come on Monday.' }]);
  const found = await client.getNotifications(undefined, undefined, 'notice-1');
  expect(found.data.notifications).toMatchObject([{ id: data.id, status: 'delivered', type: 'email' }]);
  expect((await client.getNotifications(undefined, undefined, 'notice-2')).data.notifications).toEqual([]);
  expect((await client.getNotificationById(data.id)).data.reference).toBe('notice-1');
});

test('what Notify would refuse is refused', async () => {
  const { client, outbox } = await open();
  const refusal = (status: number, message: string | RegExp) => ({
    response: {
      status,
      data: { status_code: status, errors: [{ message: expect.stringMatching(message) as string }] },
    },
  });
  await expect(client.sendEmail('none', 'sam@example.org')).rejects.toMatchObject(refusal(400, 'Template not found'));
  await expect(client.sendEmail('hello', 'sam@example.org')).rejects.toMatchObject(
    refusal(400, 'Missing personalisation: name, day'),
  );
  await expect(client.sendEmail('hello', 'nobody', { personalisation })).rejects.toMatchObject(
    refusal(400, /email_address/u),
  );
  await expect(client.sendSms('hello', '07700900111', { personalisation })).rejects.toMatchObject(
    refusal(400, /not suitable/u),
  );
  await expect(
    client.sendLetter('letter', { personalisation: { address_line_1: 'Sam', address_line_2: 'Leeds' } }),
  ).rejects.toMatchObject(refusal(400, /3 lines/u));
  expect(outbox.list()).toEqual([]);
});

test('a letter goes to the lines of its address', async () => {
  const { client, outbox } = await open();
  await client.sendLetter('letter', {
    personalisation: { address_line_1: 'Sam Lee', address_line_2: '1 High Street', address_line_3: 'LS1 1AA' },
  });
  expect(outbox.list()).toMatchObject([{ channel: 'letter', recipient: 'Sam Lee, 1 High Street, LS1 1AA' }]);
});

test('a key of another service, or none, is refused', async () => {
  const { client, url, outbox } = await open(notifyKey.replace(/.$/u, '1'));
  await expect(client.sendEmail('hello', 'sam@example.org', { personalisation })).rejects.toMatchObject({
    response: { status: 403, data: { errors: [{ error: 'AuthError' }] } },
  });
  expect((await fetch(`${url}/v2/notifications`)).status).toBe(403);
  expect(outbox.list()).toEqual([]);
});

test('down, it answers 503 and keeps nothing; up again, it sends', async () => {
  const { client, switches, outbox } = await open();
  switches.down = true;
  await expect(client.sendEmail('hello', 'sam@example.org', { personalisation })).rejects.toMatchObject({
    response: { status: 503 },
  });
  switches.down = false;
  await client.sendEmail('hello', 'sam@example.org', { personalisation });
  expect(outbox.list()).toHaveLength(1);
});

test("Notify's own addresses for failures fail", async () => {
  const { client } = await open();
  const { data } = await client.sendEmail('hello', 'perm-fail@simulator.notify', { personalisation });
  expect((await client.getNotificationById(data.id)).data.status).toBe('permanent-failure');
});
