import { describe, expect, it } from 'vitest';
import { needCodes } from '@fingerpost/core/patient';
import type { openCaseInput } from '@fingerpost/testkit';
import { answersTo, minutesLater, newWorld, reachableIn, textIn } from '@fingerpost/testkit';

type Patient = Partial<ReturnType<typeof openCaseInput>['patient']>;

const answered = async (patient: Patient, can = {}, said = {}) => {
  const world = await newWorld();
  const { phone } = await reachableIn(world, patient);
  const { replyId } = await textIn(world, phone, said);
  const [answer] = await answersTo(world, replyId, can);
  return { world, replyId, answer };
};

const easyRead = { codedNeeds: [{ code: needCodes.easyRead, words: 'Requires information in Easyread' }] };
const weekend = { days: ['sat' as const, 'sun' as const], from: 9, to: 12 };

describe('the answer that a reply gets by itself', () => {
  it('is in Easy Read for who reads it', async () => {
    expect((await answered(easyRead)).answer).toMatchObject({ template: 'easy-read/reply-heard-sms', by: 'sms' });
  });

  it('is in their language once its texts are approved, and in plain English until then', async () => {
    const patient = { language: 'Polish' };
    expect((await answered(patient, { languages: ['pl'] })).answer).toMatchObject({ template: 'pl/reply-heard-sms' });
    expect((await answered(patient)).answer).toMatchObject({ template: 'reply-heard-sms' });
  });

  it('names nobody, from a sender that names nobody, where they asked for that, and is left out without one', async () => {
    const patient = { safeContact: { avoid: [], neutralSender: true } };
    const { answer } = await answered(patient, { neutralSender: true });
    expect(answer).toMatchObject({ template: 'reply-noted-sms', isNeutral: true });
    expect(JSON.stringify(answer)).not.toMatch(/Meadow|0113/);
    expect((await answered(patient)).answer).toEqual({ do: 'nothing' });
  });

  it('waits for a time that is safe, and is not sent once it would say too late when somebody reads', async () => {
    const soon = { days: ['mon' as const], from: 15, to: 18 };
    const patient = { safeContact: { avoid: [], safeHours: [soon] } };
    const { world, replyId, answer } = await answered(patient);
    expect(answer).toEqual({ do: 'nothing' });
    expect(await answersTo(world, replyId, {}, minutesLater(8 * 60))).toMatchObject([{ template: 'reply-heard-sms' }]);
    const late = await answered({ safeContact: { avoid: [], safeHours: [weekend] } });
    expect(await answersTo(late.world, late.replyId, {}, minutesLater(6 * 24 * 60))).toEqual([{ do: 'nothing' }]);
  });

  it.each([{ mustNotKnow: 'My husband' }, { note: 'Only when I ring first' }])(
    'is left to a person where only a person can keep to what they said: %j',
    async (rules) => {
      expect((await answered({ safeContact: { avoid: [], ...rules } })).answer).toEqual({ do: 'nothing' });
    },
  );

  it('says who we are to one who asks, and to nobody on a phone that others read', async () => {
    const help = { words: 'HELP' };
    const { answer } = await answered({}, {}, help);
    expect(answer).toMatchObject({ template: 'reply-help-sms', words: { team: 'Meadow Link Workers' } });
    expect(answer).toMatchObject({ words: { crisis: '0800 111 0000', by: 'Wednesday 4 November 2026' } });
    const unsure: readonly Patient[] = [
      { safeContact: { avoid: [], sharedPhone: true } },
      { safeContact: { avoid: [], neutralSender: true } },
      { safeContact: undefined },
    ];
    for (const patient of unsure)
      expect((await answered(patient, { neutralSender: true }, help)).answer).toMatchObject({
        template: 'reply-noted-sms',
      });
  });
});
