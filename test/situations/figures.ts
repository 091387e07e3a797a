import { expect } from 'vitest';
import { keepCountedPerson, openCase, settleIdentity } from '@fingerpost/core/case';
import { correctFeedback, giveFeedback, takeBackFeedback } from '@fingerpost/core/outcomes';
import { keepWaited, recordReferralInError, viewWaits } from '@fingerpost/core/referral';
import { viewServiceFeedback, viewSummary } from '@fingerpost/core/uptake';
import { answerComment, passOnComment, raiseComment, viewRepresentation } from '@fingerpost/core/voice';
import { listWork } from '@fingerpost/core/work';
import {
  commentedIn,
  newWorld,
  openCaseInput,
  person,
  referralIn,
  seenAfterWait,
  services,
  staff,
  stream,
  thoughtsIn,
  thoughtsOfOneIn,
  waitsIn,
  waitsOfOneIn,
  workflow,
  type World,
} from '@fingerpost/testkit';
import type { Situation } from './situation.ts';

const day = '2026-11-05';
const december = { now: new Date('2026-12-01T09:00:00Z') };
const serviceId = services.food;
const thoughtsOf = async (world: World) =>
  (await viewServiceFeedback({ serviceId }, world.as(staff.provider, december))).gathered;
const weeksOf = async (world: World) =>
  (await viewWaits({ serviceIds: [serviceId] }, world.as(staff.linkWorker, december))).weeks[serviceId];
const wait = { sent: new Date('2026-11-02T10:00:00Z'), seen: new Date('2026-11-23T10:00:00Z') };

/** Two cases of one person that nobody has joined yet, each with an answer on the same service. */
const twoCasesOfOne = async (world: World): Promise<readonly [string, string]> => {
  const patient = { ...person, nhsNumber: undefined, dateOfBirth: '1931-01-01' };
  const open = async (): Promise<string> => {
    const { caseId } = await openCase(openCaseInput({ patient }), world.as(staff.referrer));
    await keepCountedPerson({ caseId }, world.as(stream));
    const { referralId } = await referralIn.completed(world, { caseId });
    const own = world.as({ kind: 'patient', caseId }, { now: new Date(`${day}T12:00:00Z`) });
    await giveFeedback({ referralId, answers: { respect: 'always' }, shared: false }, own);
    return caseId;
  };
  return [await open(), await open()];
};

// Each is played in a world of its own, since figures count everybody in it.
/** What figures tell of a few people, what becomes of what they take back, and who is answered. */
export const situations: readonly Situation[] = [
  {
    id: 'twelve-answers-of-one-person',
    who: 'A man who went to a food pantry twelve times, and said each time what he thought',
    happens: 'Six others answered as well: eighteen answers, of seven people.',
    does: 'Nothing is shown, no figure and not a word: what counts is how many different people answered. Once an eighth does, everybody counts once.',
    others: 'Service, commissioner and team read that fewer than eight people have said something.',
    run: async () => {
      const world = await newWorld();
      await thoughtsOfOneIn(world, 12, day, 'Only mine.');
      await thoughtsIn(world, 6, day, 'Theirs.');
      expect(await thoughtsOf(world)).toBeUndefined();
      for (const as of [staff.commissioner, staff.lead])
        expect((await viewServiceFeedback({ serviceId }, world.as(as, december))).gathered).toBeUndefined();
      await thoughtsIn(world, 1, day, 'Mine as well.');
      expect((await thoughtsOf(world))?.people).toBe(10);
    },
  },
  {
    id: 'two-cases-turn-out-to-be-one-persons',
    who: 'A woman whom two practices referred, under two cases',
    happens:
      'Six people and she have answered, she on both; a figure of eight was shown. Then a colleague joins her cases.',
    does: 'She counts once from then on, on whichever case: with six others she is too few, and the figure is gone.',
    others: 'Nobody is told that cases were joined; the service reads that fewer than eight people have answered.',
    run: async () => {
      const world = await newWorld();
      const [one, other] = await twoCasesOfOne(world);
      await thoughtsIn(world, 6, day);
      expect((await thoughtsOf(world))?.people).toBe(10);
      const decision = 'same-person';
      await settleIdentity({ caseId: other, otherCaseId: one, decision }, world.as(staff.lead));
      for (const caseId of [one, other]) await keepCountedPerson({ caseId }, world.as(stream));
      expect(await thoughtsOf(world)).toBeUndefined();
    },
  },
  {
    id: 'takes-back-what-was-said',
    who: 'A man who said what he thought of a service, and is sorry that he did',
    happens: 'He puts it right on his page, then rings his link worker and takes it back.',
    does: 'What he put right stands in place of what he had said. Once taken back it counts in no figure, and no service reads it; with seven others left, nothing is shown.',
    others: 'His team still knows what it was told, and that it was taken back.',
    run: async () => {
      const world = await newWorld();
      await thoughtsIn(world, 7, day);
      const { caseId, referralId } = await referralIn.completed(world);
      await keepCountedPerson({ caseId }, world.as(stream));
      const own = world.as({ kind: 'patient', caseId }, { now: new Date(`${day}T12:00:00Z`) });
      await giveFeedback({ referralId, answers: {}, words: 'Cold.', shared: true }, own);
      await correctFeedback({ referralId, answers: {}, words: 'Cool.', shared: true }, own);
      expect((await thoughtsOf(world))?.words).toEqual(['Cool.']);
      const told = { by: 'person', how: 'phone', on: '2026-11-02' };
      await takeBackFeedback({ referralId, told }, world.as(staff.linkWorker));
      expect(await thoughtsOf(world)).toBeUndefined();
    },
  },
  {
    id: 'how-long-people-really-waited',
    who: 'A woman who is offered a service, and asks how long she would wait',
    happens: 'Eight people were seen there in the last twelve months; one of them, it turns out, by mistake.',
    does: 'She and her link worker read about how many weeks half of them waited, from when they were sent to when they were first seen. With the mistake gone they are seven, and it says that it is not known yet.',
    others: 'The service sees none of it; nobody reads what a single person waited.',
    run: async () => {
      const world = await newWorld();
      await waitsOfOneIn(world, 12, wait);
      await waitsIn(world, 6, wait);
      expect(await weeksOf(world)).toBeUndefined();
      const { referralId } = await seenAfterWait(world, wait);
      expect(await weeksOf(world)).toBe(3);
      await recordReferralInError({ referralId }, world.as(staff.linkWorker));
      await keepWaited({ referralId }, world.as(stream));
      expect(await weeksOf(world)).toBeUndefined();
    },
  },
  {
    id: 'a-comment-that-is-not-answered',
    who: 'Somebody who speaks for patients, and says that a figure misleads',
    happens: 'The commissioner does not answer within twenty working days.',
    does: 'It is dated work of the commissioner from the first day. Left past its date it stands on the administrators’ list at night; either may answer, once, and says what changed.',
    others:
      'Whoever commented sees when it came, by when it is answered, by whom it was, and what changed; everybody does on the public summary, where whoever answered says that nobody is named.',
    run: async () => {
      const world = await newWorld();
      const commentId = await commentedIn(world);
      expect((await listWork({}, world.as(staff.commissioner))).items.map(({ id }) => id)).toContain(commentId);
      const night = world.as(workflow, { now: new Date('2026-12-01T23:00:00Z') });
      expect(await raiseComment({ commentId }, night)).toEqual({ done: true });
      expect((await listWork({}, world.as(staff.admin))).items.map(({ id }) => id)).toContain(commentId);
      const answer = { outcome: 'changed', words: 'It says for whom now.', isPublic: true } as const;
      await answerComment({ commentId, ...answer }, world.as(staff.admin));
      const { comments } = await viewRepresentation({}, world.as(staff.representative));
      expect(comments).toMatchObject([{ answered: { outcome: 'changed' }, answer: { by: { role: 'network-admin' } } }]);
      const commissionerId = staff.commissioner.organisationId;
      const everybody = world.as({ kind: 'system', process: 'public-form' });
      expect((await viewSummary({ commissionerId }, everybody)).comments).toMatchObject([{ answer: answer.words }]);
    },
  },
  {
    id: 'a-comment-on-words-of-the-whole-network',
    who: 'Somebody who speaks for patients, and finds the first letter too long',
    happens: 'The letter is the network’s, not the commissioner’s.',
    does: 'The commissioner passes the comment on to the administrators with the date it had.',
    others: 'Whoever commented sees who answers now, and the same date.',
    run: async () => {
      const world = await newWorld();
      const commentId = await commentedIn(world);
      await passOnComment({ commentId }, world.as(staff.commissioner));
      const { comments } = await viewRepresentation({}, world.as(staff.representative));
      expect(comments).toMatchObject([{ holder: { kind: 'administrators' }, answerBy: '2026-11-30T17:00:00.000Z' }]);
      expect((await listWork({}, world.as(staff.admin))).items).toMatchObject([{ dueBy: '2026-11-30T17:00:00.000Z' }]);
    },
  },
];
