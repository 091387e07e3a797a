import { describe, expect, it } from 'vitest';
import { EventEnvelope, type LinkActor } from '@fingerpost/kernel';
import { acceptReferral } from './accept-referral.ts';
import { askQuestion } from './ask-question.ts';
import { declineReferral } from './decline-referral.ts';
import { isLinkStep } from './link-steps.ts';
import { recordAttendance } from './record-attendance.ts';
import { readReferral } from './referral.repository.ts';
import { type ReferralStep, referralSteps } from './steps.ts';
import { undoReferral } from './undo-referral.ts';
import { viewReferral } from './view-referral.ts';
import { waitlistReferral } from './waitlist-referral.ts';
import {
  linkActor,
  linkedReferral,
  newWorld,
  opened,
  putDirectory,
  refusalOf,
  staff,
  storyOf,
  testDirectory,
} from '@fingerpost/testkit';

const world = await newWorld();

const eventsOf = async (referralId: string): Promise<readonly EventEnvelope[]> =>
  (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .filter(({ subject }) => subject === referralId);

describe('whoever opened the link in an e-mail', () => {
  it('takes four steps of the table and no other', () => {
    const steps = Object.keys(referralSteps) as ReferralStep[];
    expect(steps.filter((step) => isLinkStep('answer', step)).toSorted()).toEqual([
      'accept',
      'ask',
      'decline',
      'waitlist',
    ]);
  });

  const answers: readonly (readonly [string, (referralId: string, by: LinkActor) => Promise<{ version: number }>])[] = [
    ['accepts', (referralId, by) => acceptReferral({ referralId }, world.as(by))],
    ['asks', (referralId, by) => askQuestion({ referralId, question: 'Is there a ramp?' }, world.as(by))],
    ['puts on the list', (referralId, by) => waitlistReferral({ referralId, reviewOn: '2026-12-01' }, world.as(by))],
    ['declines', (referralId, by) => declineReferral({ referralId, reason: 'full' }, world.as(by))],
  ];

  it.each(answers)('%s, and is kept by the name they gave', async (_, answer) => {
    const { token, referralId } = await linkedReferral(world);
    expect((await answer(referralId, await linkActor(world, token))).version).toBe(2);
    const event = (await eventsOf(referralId)).find(({ version }) => version === 2);
    expect(event?.actor).toMatchObject({
      kind: 'link',
      name: 'Sam Lee',
      organisationId: staff.provider.organisationId,
    });
  });

  it('is named beside a question, with how it came', async () => {
    const { token, referralId } = await linkedReferral(world);
    await askQuestion({ referralId, question: 'Is there a ramp?' }, world.as(await linkActor(world, token)));
    const view = await viewReferral({ referralId }, world.as(staff.linkWorker));
    expect(view).toMatchObject({ notes: [{ text: 'Is there a ramp?', by: 'Sam Lee, from the e-mail link' }] });
  });

  it.each([undefined, '', 'S', '  ', 'x'.repeat(81)])('answers nothing under the name %j', async (name) => {
    const { token, referralId } = await linkedReferral(world);
    const by = world.as({ ...(await linkActor(world, token)), name });
    expect((await refusalOf(acceptReferral({ referralId }, by))).code).toBe('referral.who-answers');
    expect((await readReferral(by, referralId)).version).toBe(1);
  });

  it('undoes nothing and records no attendance, not even of what the link itself did', async () => {
    const [accepted, declined] = [await linkedReferral(world), await linkedReferral(world)];
    const accepter = world.as(await linkActor(world, accepted.token));
    const decliner = world.as(await linkActor(world, declined.token));
    await acceptReferral({ referralId: accepted.referralId }, accepter);
    await declineReferral({ referralId: declined.referralId, reason: 'full' }, decliner);
    const attended = { referralId: accepted.referralId, on: '2026-11-02', result: 'attended' } as const;
    expect((await refusalOf(recordAttendance(attended, accepter))).code).toBe('actor.not-allowed');
    const { referralId } = declined;
    expect((await refusalOf(undoReferral({ referralId }, decliner))).code).toBe('actor.not-allowed');
    expect((await undoReferral({ referralId }, world.as(staff.provider))).status).toBe('sent');
  });

  it('presses twice and is answered alike, with one event', async () => {
    const { token, referralId } = await linkedReferral(world);
    const by = world.as(await linkActor(world, token), { key: 'pressed-twice' });
    const first = await acceptReferral({ referralId }, by);
    expect(await acceptReferral({ referralId }, by)).toEqual(first);
    expect((await eventsOf(referralId)).filter(({ type }) => type === 'ReferralAccepted')).toHaveLength(1);
  });

  it('wins alone when fifty press at once, and the others are told who did', async () => {
    const { token, referralId } = await linkedReferral(world);
    const actor = await linkActor(world, token);
    const press = (name: string) => acceptReferral({ referralId }, world.as({ ...actor, name }, { key: name }));
    const pressed = await Promise.allSettled(
      Array.from({ length: 50 }, (_, number) => press(`Helper ${String(number)}`)),
    );
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [accepted, ...more] = (await eventsOf(referralId)).filter(({ type }) => type === 'ReferralAccepted');
    expect(more).toEqual([]);
    const winner = accepted?.actor;
    const name = winner?.kind === 'link' ? winner.name : undefined;
    expect(await storyOf(world, token)).toMatchObject({ end: 'accepted', by: { name, byLink: true } });
  });

  it('reaches the one referral of the one organisation it was made for', async () => {
    const [own, other] = [await linkedReferral(world), await linkedReferral(world)];
    const actor = await linkActor(world, own.token);
    const tampered: readonly (readonly [string, LinkActor])[] = [
      [other.referralId, actor],
      [own.referralId, { ...actor, organisationId: staff.provider2.organisationId }],
      [own.referralId, { ...actor, referralId: other.referralId }],
    ];
    for (const [referralId, by] of tampered) {
      expect((await refusalOf(viewReferral({ referralId }, world.as(by)))).code).toBe('referral.missing');
      expect((await refusalOf(acceptReferral({ referralId }, world.as(by)))).code).toBe('referral.missing');
    }
  });

  it('leaves the link worker a task to ring where nobody there can sign in to see whom they accepted', async () => {
    const own = await newWorld();
    const { token, referralId } = await linkedReferral(own);
    const directory = testDirectory();
    const { memberId } = staff.provider;
    const known = directory.members[memberId];
    if (known !== undefined) directory.members[memberId] = { ...known, entry: { ...known.entry, active: false } };
    await putDirectory(own.objects, directory);
    expect((await opened(own, token)).opens).toBe('request');
    await acceptReferral({ referralId }, own.as(await linkActor(own, token)));
    expect((await own.everything()).filter(({ type }) => type === 'task')).toMatchObject([
      {
        holder: `member:${staff.linkWorker.memberId}`,
        list: { todo: 'ring-provider' },
        data: { because: 'accepted-by-link', referralId },
      },
    ]);
    expect(await storyOf(own, token)).toMatchObject({ end: 'accepted', canSignIn: false });
  });
});
