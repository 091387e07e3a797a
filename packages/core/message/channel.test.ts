import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AvoidedChannel, type PersonDetails } from '@fingerpost/core/patient';
import { person } from '@fingerpost/testkit';
import { wayToTell } from './channel.ts';

const known: PersonDetails = { ...person, email: 'ottoline@home.example', language: 'English', communicationNeeds: [] };
const sms = { by: 'sms', to: '07700900123' };

describe('wayToTell', () => {
  it('sends nothing by itself before anybody has asked how the person must not be contacted', () => {
    expect(wayToTell({ ...known, safeContact: undefined })).toEqual({ by: 'colleague', why: 'never-asked' });
  });

  it.each([
    ['a shared phone', { sharedPhone: true }],
    ['times', { times: 'mornings only' }],
    ['somebody who must not know', { mustNotKnow: 'my brother' }],
    ['a note', { note: 'Ask for Otti.' }],
  ])('sends nothing by itself where there is %s', (_, rule) => {
    const way = wayToTell({ ...known, safeContact: { avoid: [], ...rule } });
    expect(way).toEqual({ by: 'colleague', why: 'contact-rules' });
  });

  it.each([
    [{ interpreter: true }, 'communication-needs'],
    [{ communicationNeeds: ['large print'] }, 'communication-needs'],
    [{ language: 'Bengali' }, 'another-language'],
    [{ preferredContact: 'call' }, 'prefers-to-talk'],
    [{ preferredContact: 'visit' }, 'prefers-to-talk'],
    [{ phone: undefined, email: undefined, address: undefined }, 'no-way'],
    [{ phone: '01295 700000', email: undefined, noFixedAbode: true }, 'no-way'],
  ] as const)('leaves %j to a colleague', (change, why) => {
    expect(wayToTell({ ...known, ...change } as PersonDetails)).toEqual({ by: 'colleague', why });
  });

  it('texts a mobile number first, and otherwise what the person prefers', () => {
    expect(wayToTell(known)).toEqual(sms);
    expect(wayToTell({ ...known, preferredContact: 'email' })).toEqual({ by: 'email', to: 'ottoline@home.example' });
    expect(wayToTell({ ...known, preferredContact: 'letter' })).toEqual({
      by: 'letter',
      to: ['Ottoline Pettigrew', '4 Larch Row', 'Banbury', 'OX16 0RL'],
    });
  });

  it('goes another way where the preferred one is to be avoided', () => {
    const way = wayToTell({ ...known, preferredContact: 'text', safeContact: { avoid: ['texts'] } });
    expect(way.by).toBe('email');
  });

  it('never uses a channel that is to be avoided', () => {
    const forbidden = { sms: 'texts', email: 'email', letter: 'letters' } as const;
    const avoid = fc.subarray(AvoidedChannel.options);
    const preferredContact = fc.constantFrom(undefined, 'text', 'email', 'letter' as const);
    fc.assert(
      fc.property(avoid, preferredContact, (avoided, wanted) => {
        const way = wayToTell({ ...known, preferredContact: wanted, safeContact: { avoid: avoided } });
        if (way.by !== 'colleague') expect(avoided).not.toContain(forbidden[way.by]);
        else expect(['texts', 'email', 'letters'].every((each) => avoided.includes(each as AvoidedChannel))).toBe(true);
      }),
    );
  });

  it('puts a long address into seven lines, with the name first and the postcode last', () => {
    const address = 'Flat 2, Larch House, 4 Larch Row, Grimsbury, Old Town, Banbury, Oxfordshire';
    const way = wayToTell({ ...known, address, preferredContact: 'letter' });
    expect(way.by === 'letter' ? way.to : []).toEqual([
      'Ottoline Pettigrew',
      'Flat 2',
      'Larch House',
      '4 Larch Row',
      'Grimsbury',
      'Old Town, Banbury, Oxfordshire',
      'OX16 0RL',
    ]);
  });
});
