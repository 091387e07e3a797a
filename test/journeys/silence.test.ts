import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { advanceTo, eveningAfter, startWorkingDay } from '../support/days.ts';
import { caseSeen, listed, outbox, type Sent, sentReferral, step } from '../support/journey.ts';
import { finishedReferral, transitionsIn } from '../support/finished.ts';
import { TestNetwork } from '../support/network.ts';

type Item = Readonly<Record<string, unknown>>;

let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.start();
});
afterAll(() => network.stop());

const phone = '07700900751';
const messagesTo = async (recipient: string) =>
  (await outbox(network)).filter((message) => message.recipient === recipient);
const reminders = async ({ reference }: Sent) =>
  (await outbox(network)).filter(({ subject }) => subject === `A reminder about referral ${reference}`);
const rescues = async ({ caseId }: Sent) =>
  (await listed(network, 'link-worker', '/work')).filter(
    (item) => item['caseId'] === caseId && item['todo'] === 'rescue',
  );
const status = async ({ referralId }: Sent) =>
  (await network.call('link-worker', 'GET', `/referrals/${referralId}`)).body['status'];

const restart = async () => {
  await network.end();
  await network.begin();
};

describe.each([
  ['that runs on', async () => undefined],
  ['that is stopped and started again before each deadline', restart],
])('silence in a network %s', (words, between) => {
  const family = words.length > 20 ? 'Restarted' : 'Runson';
  let sent: Sent;
  let day: string;
  let told: number;

  beforeAll(async () => {
    day = await startWorkingDay(network);
    sent = await sentReferral(network, 'Silence', family);
  });

  it('leaves the provider alone until the date it has been given has passed', async () => {
    await advanceTo(network, eveningAfter(day, 1));
    expect(await reminders(sent)).toHaveLength(0);
  });

  it.each([
    [2, 1],
    [4, 2],
  ])('reminds the provider by e-mail after %i working days, %i in all', async (days, count) => {
    await between();
    await advanceTo(network, eveningAfter(day, days));
    const mails = await reminders(sent);
    expect(mails).toHaveLength(count);
    expect(mails[0]?.recipient).toBe('hello@lantern.example');
    expect(await rescues(sent)).toHaveLength(0);
    told = (await messagesTo(phone)).length;
  });

  it('gives the link worker a rescue task with three alternatives after 6 working days, and tells the person', async () => {
    await between();
    await advanceTo(network, eveningAfter(day, 6));
    const [task, ...more] = await rescues(sent);
    expect(more).toEqual([]);
    const me = (await network.call('link-worker', 'GET', '/me')).body;
    expect(task).toMatchObject({ kind: 'task', holder: { kind: 'member', id: me['memberId'] } });
    const page = await caseSeen(network, sent.caseId);
    const shown = (page['tasks'] as Item[]).find((item) => item['id'] === task?.['id']);
    const alternatives = shown?.['alternatives'] as Item[];
    expect(new Set(alternatives.map((service) => service['serviceId'])).size).toBe(3);
    const notices = await messagesTo(phone);
    expect(notices.length).toBe(told + 1);
    expect(notices[0]?.body).toContain('not had an answer yet');
  });

  it('closes nothing on the person: the provider still holds the referral', async () => {
    const { body } = await network.call('provider', 'GET', `/referrals/${sent.referralId}`);
    expect(body).toMatchObject({ status: 'sent', holder: { kind: 'organisation' } });
    expect(await caseSeen(network, sent.caseId)).toMatchObject({ status: 'active' });
    expect(await reminders(sent)).toHaveLength(2);
  });

  it('lets the provider accept late, which settles the rescue', async () => {
    await between();
    expect(await step(network, sent.referralId, 'acceptance')).toMatchObject({ body: { status: 'accepted' } });
    await network.advance('PT1M');
    expect(await rescues(sent)).toEqual([]);
    expect(await reminders(sent)).toHaveLength(2);
  });

  it('stops when the provider accepts between two reminders', async () => {
    const begun = await startWorkingDay(network);
    const other = await sentReferral(network, 'Between', family);
    await advanceTo(network, eveningAfter(begun, 3));
    expect(await reminders(other)).toHaveLength(1);
    await between();
    await step(network, other.referralId, 'acceptance');
    await between();
    await advanceTo(network, eveningAfter(begun, 7));
    expect(await reminders(other)).toHaveLength(1);
    expect(await rescues(other)).toEqual([]);
    expect(await status(other)).toBe('accepted');
  });

  it('takes at most 20 state transitions for a finished referral, its case included', async () => {
    const executions = await finishedReferral(network, family, { accepted: between });
    expect(executions.length).toBeGreaterThan(3);
    expect(executions.filter(({ status: at }) => at === 'RUNNING' || at === 'FAILED')).toEqual([]);
    expect(transitionsIn(executions)).toBeLessThanOrEqual(20);
  });
});
