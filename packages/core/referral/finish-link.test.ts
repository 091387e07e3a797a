import { describe, expect, it } from 'vitest';
import { EventEnvelope, type LinkPurpose } from '@fingerpost/kernel';
import { completeReferral } from './complete-referral.ts';
import { finishPurposes, isLinkStep } from './link-steps.ts';
import { linkToken } from './answer-link.ts';
import { openLink } from './open-link.ts';
import { recordAttendance } from './record-attendance.ts';
import { readReferral } from './referral.repository.ts';
import { type ReferralStep, referralSteps } from './steps.ts';
import { undoReferral } from './undo-referral.ts';
import { viewReferral } from './view-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';
import {
  acceptedReferral,
  finishActor,
  linkTo,
  newWorld,
  opened,
  refusalOf,
  staff,
  storyOf,
} from '@fingerpost/testkit';

const world = await newWorld();
const today = '2026-11-02';
const door = 'finish';
const arriving = { kind: 'system', process: 'sign-in' } as const;

const linked = async (purpose: LinkPurpose) => {
  const { referralId, caseId } = await acceptedReferral(world);
  const token = await linkTo(world, referralId, { purpose });
  return { referralId, caseId, token };
};
const byLink = async (token: string, circumstances = {}) => world.as(await finishActor(world, token), circumstances);

const eventsOf = async (referralId: string, type: string): Promise<readonly EventEnvelope[]> =>
  (await world.everything())
    .filter((item) => item.type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .filter((event) => event.subject === referralId && event.type === type);

describe('a link that says one thing about how a referral goes', () => {
  it.each([
    ['attended', 'attend'],
    ['did-not-attend', 'miss'],
    ['complete', 'complete'],
  ] as const)('to say "%s" takes the step "%s" and no other', (purpose, step) => {
    const steps = Object.keys(referralSteps) as ReferralStep[];
    expect(steps.filter((each) => isLinkStep(purpose, each))).toEqual([step]);
  });

  it('has another secret for each purpose, none of which opens the door of answers', async () => {
    const context = world.as(arriving);
    const secrets = (['answer', ...finishPurposes] as const).map((each) => linkToken(context, 'ntc_x', each));
    expect(new Set(secrets).size).toBe(4);
    const { token } = await linked('attended');
    expect(await openLink({ token }, context)).toEqual({ opens: 'nothing' });
    expect((await openLink({ token, door: 'finish' }, context)).opens).toBe('finish');
  });

  it('says the reference, the need and the dates, and nothing of the person', async () => {
    const { token } = await linked('complete');
    const found = await opened(world, token, { door });
    expect(found).toMatchObject({ opens: 'finish', about: { purpose: 'complete', need: 'food' } });
    expect(JSON.stringify(found)).not.toMatch(/Pettigrew|07700|1948/);
  });

  it('records one visit and is used up, whichever of the two links of an e-mail was pressed', async () => {
    const { token, referralId } = await linked('attended');
    const other = await linkTo(world, referralId, { purpose: 'did-not-attend' });
    const [by, byOther] = [await byLink(token), await byLink(other)];
    await recordAttendance({ referralId, on: today, result: 'attended' }, by);
    for (const [context, result] of [
      [by, 'attended'],
      [byOther, 'did-not-attend'],
    ] as const)
      expect((await refusalOf(recordAttendance({ referralId, on: today, result }, context))).code).toBe(
        'referral.step',
      );
    expect(await eventsOf(referralId, 'AttendanceRecorded')).toHaveLength(1);
    for (const each of [token, other])
      expect(await storyOf(world, each, { door })).toMatchObject({
        end: 'recorded',
        by: { name: 'Sam Lee', byLink: true },
        attendance: { on: today, result: 'attended' },
      });
  });

  it('leaves the next visit to a link that was made since, and the end to the link for the end', async () => {
    const { token, referralId } = await linked('attended');
    const end = await linkTo(world, referralId, { purpose: 'complete' });
    await recordAttendance({ referralId, on: today, result: 'attended' }, await byLink(token));
    const next = await byLink(await linkTo(world, referralId, { purpose: 'did-not-attend' }));
    await recordAttendance({ referralId, on: today, result: 'did-not-attend' }, next);
    await completeReferral({ referralId, outcome: 'achieved', alsoNeeds: 'A lift.' }, await byLink(end));
    expect(await storyOf(world, end, { door })).toMatchObject({
      end: 'completed',
      by: { name: 'Sam Lee', byLink: true },
    });
    expect((await refusalOf(undoReferral({ referralId }, await contextOfSpent(referralId)))).code).toBe(
      'actor.not-allowed',
    );
  });

  it('is not used up by what the person says of the same day', async () => {
    const { token, referralId, caseId } = await linked('attended');
    await recordAttendance({ referralId, on: today, result: 'attended' }, world.as({ kind: 'patient', caseId }));
    expect((await opened(world, token, { door })).opens).toBe('finish');
    const { status } = await recordAttendance({ referralId, on: today, result: 'attended' }, await byLink(token));
    expect(status).toBe('started');
  });

  it('answers a second press like the first, and lets one of fifty win', async () => {
    const { token, referralId } = await linked('attended');
    const actor = await finishActor(world, token);
    const press = (key: string) =>
      recordAttendance({ referralId, on: today, result: 'attended' }, world.as(actor, { key }));
    const first = await press('twice');
    expect(await press('twice')).toEqual(first);
    const { token: another, referralId: raced } = await linked('attended');
    const racing = await finishActor(world, another);
    const pressed = await Promise.allSettled(
      Array.from({ length: 50 }, (_, each) =>
        recordAttendance(
          { referralId: raced, on: today, result: 'attended' },
          world.as({ ...racing, name: `Helper ${String(each)}` }, { key: String(each) }),
        ),
      ),
    );
    expect(pressed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await eventsOf(raced, 'AttendanceRecorded')).toHaveLength(1);
  });

  it('leads to the person only on a device where a code was typed, and never once it is over', async () => {
    const { token, referralId } = await linked('complete');
    const actor = await finishActor(world, token);
    const device = `dev_${'0'.repeat(26)}`;
    expect((await refusalOf(viewReferral({ referralId }, world.as(actor)))).code).toBe('referral.missing');
    const known = world.as({ ...actor, device });
    expect(await viewReferral({ referralId }, known)).toMatchObject({ sees: 'person' });
    const views = (await world.everything()).filter(({ type }) => type === 'view').map(({ data }) => data);
    expect(views).toContainEqual(expect.objectContaining({ kind: 'link', purpose: 'complete', device, referralId }));
    const answering = world.as({ ...actor, device, purpose: 'answer' });
    expect((await refusalOf(viewReferral({ referralId }, answering))).code).toBe('referral.missing');
    await completeReferral({ referralId, outcome: 'achieved' }, known);
    expect((await refusalOf(viewReferral({ referralId }, known))).code).toBe('referral.missing');
  });

  it('does nothing after the referral was withdrawn, nor once it has run out', async () => {
    const { token, referralId } = await linked('attended');
    const by = await byLink(token);
    await withdrawReferral({ referralId, reason: 'changed-mind' }, world.as(staff.linkWorker));
    expect(await storyOf(world, token, { door })).toMatchObject({ end: 'withdrawn' });
    const late = recordAttendance({ referralId, on: today, result: 'attended' }, by);
    expect((await refusalOf(late)).code).toBe('referral.step');
    const { token: old } = await linked('attended');
    expect(await storyOf(world, old, { door, now: new Date('2027-03-01T09:00:00Z') })).toMatchObject({
      end: 'expired',
    });
  });

  it('costs nothing of the head of a referral that no service has marked', async () => {
    const { referralId } = await linked('attended');
    expect((await readReferral(world.as(arriving), referralId)).markedAt).toBeUndefined();
  });
});

/** Whoever held a link for the end, which was used. */
async function contextOfSpent(referralId: string) {
  const { version } = await readReferral(world.as(arriving), referralId);
  return world.as({
    kind: 'link',
    organisationId: staff.provider.organisationId,
    referralId,
    purpose: 'complete',
    name: 'Sam Lee',
    atVersion: version,
  });
}
