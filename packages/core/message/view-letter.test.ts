import { describe, expect, it } from 'vitest';
import { EventEnvelope } from '@fingerpost/kernel';
import { needCodes } from '@fingerpost/core/patient';
import { taskOf } from '@fingerpost/core/work';
import {
  itRefusesOtherActors,
  newWorld,
  openCaseInput,
  refusalOf,
  sentReferralIn,
  staff,
  stream,
  takenCaseIn,
} from '@fingerpost/testkit';
import { prepareNotice } from './prepare-notice.ts';
import { queueNotices } from './queue-notices.ts';
import { viewLetter } from './view-letter.ts';

const world = await newWorld();

/** The task that the news of a referral becomes for somebody with these needs. */
const taskFor = async (...codes: string[]): Promise<string> => {
  const codedNeeds = codes.map((code) => ({ code, words: 'as they need it' }));
  const patient = { ...openCaseInput().patient, nhsNumber: undefined, phone: undefined, codedNeeds };
  const referralId = await sentReferralIn(world, await takenCaseIn(world, { patient }));
  const event = (await world.everything())
    .filter(({ type }) => type === 'event')
    .map(({ data }) => EventEnvelope.parse(data))
    .find(({ subject, type }) => subject === referralId && type === 'ReferralSent');
  const ids = await queueNotices(event, world.as(stream));
  for (const noticeId of ids) await prepareNotice({ noticeId }, world.as(stream));
  const task = (await world.everything())
    .filter(({ type }) => type === 'task')
    .map(taskOf)
    .find(({ noticeId }) => noticeId !== undefined && ids.includes(noticeId));
  return task?.id ?? '';
};

describe('viewLetter', () => {
  itRefusesOtherActors(viewLetter, ['link-worker', 'team-lead']);

  it('gives the letter in the size that the person reads, with neither service nor need', async () => {
    const taskId = await taskFor(needCodes.largePrint28);
    const letter = await viewLetter({ taskId }, world.as(staff.linkWorker));
    expect(letter).toMatchObject({
      template: 'news-letter',
      points: 28,
      isEasyRead: false,
      to: ['Ottoline Pettigrew', '4 Larch Row', 'Banbury', 'OX16 0RL'],
      words: { team: 'Meadow Link Workers', number: '0113 496 0000' },
    });
    expect(JSON.stringify(letter)).not.toMatch(/Pantry|food/);
  });

  it('gives it in Easy Read where they need that, too', async () => {
    const taskId = await taskFor(needCodes.largePrint20, needCodes.easyRead);
    const letter = await viewLetter({ taskId }, world.as(staff.linkWorker));
    expect(letter).toMatchObject({ template: 'easy-read/news-letter', points: 20, isEasyRead: true });
  });

  it('is not there for another team, nor for a task that asks for no letter', async () => {
    const taskId = await taskFor(needCodes.largePrint24);
    expect((await refusalOf(viewLetter({ taskId }, world.as(staff.linkWorker2)))).code).toBe('case.missing');
    const none = `${taskId.slice(0, -1)}${taskId.endsWith('0') ? '1' : '0'}`;
    expect((await refusalOf(viewLetter({ taskId: none }, world.as(staff.linkWorker)))).code).toBe('task.missing');
  });
});
