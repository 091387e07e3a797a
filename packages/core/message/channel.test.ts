import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AvoidedChannel, needCodes, type PersonDetails } from '@fingerpost/core/patient';
import { person } from '@fingerpost/testkit';
import { wayToTell } from './channel.ts';

const known: PersonDetails = { ...person, email: 'ottoline@home.example', language: 'English', communicationNeeds: [] };
const sms = { by: 'sms', to: '07700900123' };
const email = { by: 'email', to: 'ottoline@home.example' };
const byHand = (why: string, todo = 'tell-person') => ({ by: 'colleague', why, todo });

const monday9 = new Date('2026-11-02T09:00:00Z');
const plain = { languages: [], neutralSender: false };
const way = (changes: object, telling: object = {}) =>
  wayToTell({ ...known, ...changes }, { now: monday9, since: monday9, can: plain, ...telling });
const needs = (...codes: string[]) => ({ codedNeeds: codes.map((code) => ({ code, words: code })) });
const rules = (rule: object) => ({ safeContact: { avoid: [], ...rule } });

describe('wayToTell', () => {
  it('sends nothing by itself before anybody has asked how the person must not be contacted', () => {
    expect(way({ safeContact: undefined })).toEqual(byHand('never-asked'));
    expect(way({ askAgain: true })).toEqual(byHand('never-asked'));
  });

  it.each([
    ['times in their own words', { times: 'mornings only' }],
    ['somebody who must not know', { mustNotKnow: 'my brother' }],
    ['a note', { note: 'Ask for Otti.' }],
  ])('sends nothing by itself where there is %s', (_, rule) => {
    expect(way(rules(rule))).toEqual(byHand('contact-rules'));
  });

  it.each([
    [{ communicationNeeds: ['speak slowly'] }, byHand('communication-needs')],
    [needs('225861007'), byHand('communication-needs')],
    [{ interpreter: true }, byHand('another-language', 'book-interpreter')],
    [{ language: 'Bengali' }, byHand('another-language', 'book-interpreter')],
    [{ language: 'Polish' }, byHand('another-language', 'book-interpreter')],
    [needs(needCodes.signLanguage), byHand('communication-needs', 'book-interpreter')],
    [needs(needCodes.braille2), byHand('communication-needs', 'letter-in-braille')],
    [needs(needCodes.audio), byHand('communication-needs', 'message-in-audio')],
    [needs(needCodes.byTextRelay), byHand('communication-needs', 'tell-by-text-relay')],
    [needs(needCodes.viaCarer), byHand('communication-needs', 'tell-through-carer')],
    [needs(needCodes.byTelephone), byHand('communication-needs')],
    [{ communicationNeeds: ['Large print'] }, byHand('communication-needs', 'letter-in-large-print')],
    [{ preferredContact: 'call' }, byHand('prefers-to-talk')],
    [{ preferredContact: 'visit' }, byHand('prefers-to-talk')],
    [{ phone: undefined, email: undefined, address: undefined }, byHand('no-way')],
    [{ phone: '01295 700000', email: undefined, noFixedAbode: true }, byHand('no-way')],
  ])('leaves %j to a colleague, with what they do instead', (change, expected) => {
    expect(way(change)).toEqual(expected);
  });

  it('texts a mobile number first, and otherwise what the person prefers or has coded', () => {
    expect(way({})).toEqual(sms);
    expect(way({ preferredContact: 'email' })).toEqual(email);
    expect(way(needs(needCodes.byEmail))).toEqual(email);
    expect(way({ preferredContact: 'letter' })).toEqual({
      by: 'letter',
      to: ['Ottoline Pettigrew', '4 Larch Row', 'Banbury', 'OX16 0RL'],
    });
  });

  it('sends no text to a phone that others read, and goes another way where the preferred one is to be avoided', () => {
    expect(way(rules({ sharedPhone: true }))).toEqual(email);
    expect(way({ preferredContact: 'text', safeContact: { avoid: ['texts'] } })).toEqual(email);
  });

  it('writes in Easy Read, and leaves a letter in it or in large print to somebody who prints it', () => {
    expect(way(needs(needCodes.easyRead))).toEqual({ ...sms, style: 'easy-read' });
    expect(way({ ...needs(needCodes.easyRead), preferredContact: 'letter' })).toEqual(
      byHand('communication-needs', 'letter-in-easy-read'),
    );
    expect(way({ ...needs(needCodes.largePrint28), preferredContact: 'text' })).toEqual(sms);
    expect(way({ ...needs(needCodes.largePrint28), phone: undefined, email: undefined })).toEqual(
      byHand('communication-needs', 'letter-in-large-print'),
    );
  });

  it('sends an e-mail to somebody who reads Braille where they ask for information by e-mail', () => {
    expect(way(needs(needCodes.braille1, needCodes.inEmail))).toEqual(email);
    expect(way({ ...needs(needCodes.braille1, needCodes.inEmail), email: undefined })).toEqual(
      byHand('communication-needs'),
    );
  });

  it('writes in another language only once its texts are approved', () => {
    const can = { languages: ['pl'], neutralSender: false };
    expect(way({ language: 'Polish', interpreter: true }, { can })).toEqual({ ...sms, language: 'pl' });
  });

  it('waits for the next safe hours in London, three days at most, and then it is for a colleague', () => {
    const hours = (days: string[], from: number, to: number) => rules({ safeHours: [{ days, from, to }] });
    expect(way(hours(['mon'], 9, 10))).toEqual(sms);
    expect(way(hours(['mon'], 10, 12))).toEqual({ by: 'later', at: new Date('2026-11-02T10:00:00Z') });
    expect(way(hours(['mon'], 8, 9))).toEqual(byHand('no-safe-time'));
    expect(way(hours(['fri'], 9, 12))).toEqual(byHand('no-safe-time'));
    expect(way(hours(['tue'], 9, 12), { since: new Date('2026-10-31T08:00:00Z') })).toEqual(byHand('no-safe-time'));
    const inSummer = new Date('2026-07-06T07:30:00Z');
    expect(way(hours(['mon'], 8, 9), { now: inSummer, since: inSummer })).toEqual(sms);
    expect(way({ ...hours(['mon'], 10, 12), preferredContact: 'letter' })).toMatchObject({ by: 'letter' });
  });

  it('sends by a neutral sender a text that names nobody, or nothing', () => {
    const can = { languages: [], neutralSender: true };
    const neutral = rules({ neutralSender: true });
    expect(way(neutral, { can })).toEqual({ ...sms, isNeutral: true });
    for (const [changes, telling] of [
      [neutral, {}],
      [neutral, { can, isPlainOnly: true }],
      [{ ...neutral, phone: undefined }, { can }],
      [{ ...neutral, preferredContact: 'letter', phone: undefined }, { can }],
    ] as const)
      expect(way(changes, telling)).toEqual(byHand('neutral-sender'));
  });

  it('never uses a channel that is to be avoided, nor one that has failed', () => {
    const forbidden = { sms: 'texts', email: 'email', letter: 'letters' } as const;
    const avoid = fc.subarray(AvoidedChannel.options);
    const tried = fc.subarray(['sms', 'email', 'letter'] as const);
    const preferredContact = fc.constantFrom(undefined, 'text', 'email', 'letter' as const);
    fc.assert(
      fc.property(avoid, tried, preferredContact, (avoided, failed, wanted) => {
        const found = way({ preferredContact: wanted, safeContact: { avoid: avoided } }, { tried: failed });
        if (found.by === 'colleague' || found.by === 'later')
          for (const each of ['sms', 'email', 'letter'] as const)
            expect(avoided.includes(forbidden[each]) || failed.includes(each as never)).toBe(true);
        else {
          expect(avoided).not.toContain(forbidden[found.by]);
          expect(failed).not.toContain(found.by);
        }
      }),
    );
  });

  it('puts a long address into seven lines, with the name first and the postcode last', () => {
    const address = 'Flat 2, Larch House, 4 Larch Row, Grimsbury, Old Town, Banbury, Oxfordshire';
    expect(way({ address, preferredContact: 'letter' })).toEqual({
      by: 'letter',
      to: [
        'Ottoline Pettigrew',
        'Flat 2',
        'Larch House',
        '4 Larch Row',
        'Grimsbury',
        'Old Town, Banbury, Oxfordshire',
        'OX16 0RL',
      ],
    });
  });
});
