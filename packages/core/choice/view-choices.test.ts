import { describe, expect, it } from 'vitest';
import {
  itRefusesOtherActors,
  newWorld,
  offeredOptions,
  offerInput,
  refusalOf,
  staff,
  takenCaseIn,
  waitsIn,
} from '@fingerpost/testkit';
import { answerOptions } from './answer-options.ts';
import { offerOptions } from './offer-options.ts';
import { viewChoices } from './view-choices.ts';

const world = await newWorld();
const asWorker = world.as(staff.linkWorker);
const asPerson = (caseId: string) => world.as({ kind: 'patient', caseId });

describe('viewChoices', () => {
  itRefusesOtherActors(viewChoices, ['patient', 'carer', 'link-worker', 'team-lead']);

  it('shows the person why each may fit and what its listing says', async () => {
    const { caseId, first } = await offeredOptions(world);
    const [offer] = await viewChoices({ caseId }, asPerson(caseId));
    expect(offer).toMatchObject({ waits: true, need: 'food', answerBy: '2026-11-16' });
    expect(offer?.options).toHaveLength(3);
    expect(offer?.options[0]).toMatchObject({
      referralId: first,
      status: 'proposed',
      why: 'It is near you, number 1.',
      share: ['name', 'phone'],
      chosen: false,
    });
    expect(offer?.options[0]?.name).toBeTruthy();
  });

  it('says in about how many weeks people were seen by a service, once eight were', async () => {
    const { caseId } = await offeredOptions(world);
    const weeks = async () =>
      (await viewChoices({ caseId }, asPerson(caseId)))[0]?.options.map(({ name, waitedWeeks }) => [name, waitedWeeks]);
    expect((await weeks())?.every(([, known]) => known === undefined)).toBe(true);
    await waitsIn(world, 8, { sent: new Date('2026-10-05T10:00:00Z'), seen: new Date('2026-11-02T08:00:00Z') });
    expect(await weeks()).toContainEqual(['Meadow Pantry', 4]);
  });

  it('keeps what was decided together: what was chosen, in whose words, by whom', async () => {
    const { caseId, offer, second } = await offeredOptions(world);
    const input = { caseId, offer, answer: 'chosen', chosen: [second], words: 'My friend goes there.' };
    await answerOptions(input, asPerson(caseId));
    for (const context of [asPerson(caseId), asWorker]) {
      const [decided] = await viewChoices({ caseId }, context);
      expect(decided).toMatchObject({
        waits: false,
        answered: { answer: 'chosen', by: 'person' },
        said: { words: 'My friend goes there.' },
      });
      expect(decided?.options.map(({ chosen }) => chosen)).toEqual([false, true, false]);
    }
  });

  it('names nothing of a restricted need on the person’s side, nor to a colleague who may not know it', async () => {
    const caseId = await takenCaseIn(world);
    await offerOptions({ ...offerInput(caseId), need: 'domestic-abuse' }, asWorker);
    for (const actor of [{ kind: 'patient', caseId } as const, staff.colleague]) {
      const shown = await viewChoices({ caseId }, world.as(actor));
      expect(shown).toMatchObject([{ waits: true, options: [], said: {} }]);
      expect(JSON.stringify(shown)).not.toContain('domestic');
    }
    expect((await viewChoices({ caseId }, asWorker))[0]?.options).toHaveLength(3);
  });

  it('tells a carer of no offer for a restricted need, nor takes an answer to one from them', async () => {
    const { caseId, offer: known, first } = await offeredOptions(world);
    const { own } = await offerOptions({ ...offerInput(caseId), need: 'domestic-abuse' }, asWorker);
    const carer = world.as({ kind: 'carer', caseId, carerId: '0123456789abcdef', scope: ['see', 'decide'] });
    expect((await viewChoices({ caseId }, carer)).map((each) => each.own)).toEqual([known]);
    const guessed = answerOptions({ caseId, offer: own, answer: 'none-of-these' }, carer);
    expect((await refusalOf(guessed)).code).toBe('choice.missing');
    const taken = await answerOptions({ caseId, offer: known, answer: 'chosen', chosen: [first] }, carer);
    expect(taken.answered).toMatchObject({ answer: 'chosen', by: 'carer' });
  });

  it('says nothing to another team, nor to a carer who may not see', async () => {
    const { caseId } = await offeredOptions(world);
    const carer = { kind: 'carer', caseId, carerId: '0123456789abcdef', scope: [] } as const;
    for (const actor of [staff.linkWorker2, { ...carer, scope: [] }])
      expect((await refusalOf(viewChoices({ caseId }, world.as(actor)))).code).toBe('case.missing');
  });
});
