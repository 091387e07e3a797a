import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Directory } from '@fingerpost/core/directory';
import type { Person } from '@fingerpost/core/patient';
import { Share } from './letter.ts';
import { ReferralView } from './referral-view.ts';
import { type Parts, viewFor } from './view-for.ts';
import {
  services,
  sharedDetails,
  testDirectory,
  wholeLetter,
  wholeNotes,
  wholePerson,
  wholeReferral,
} from '@fingerpost/testkit';

const at = '2026-11-02T09:00:00.000Z';
const now = new Date('2026-11-10T09:00:00Z');
const [found, letter, notes] = [wholeReferral, wholeLetter, wholeNotes];

const common = { found, directory: new Directory(testDirectory()), now };
const parent = { paused: { reason: 'hospital', until: '2026-11-20', since: '2026-11-02', dueBy: at } } as const;
const viewed = (parts: Parts) => {
  const view = viewFor(parts);
  // What leaves is parsed out, so every field must be one that is declared.
  expect(ReferralView.parse(view)).toEqual(view);
  return { view, keys: Object.keys(JSON.parse(JSON.stringify(view)) as object).sort(), text: JSON.stringify(view) };
};

const everyKey = ['referralId', 'reference', 'sees', 'status', 'version'];
const heldKeys = ['dueBy', 'holder', 'todo'];
const askedKeys = [
  ...everyKey,
  ...heldKeys,
  ...'accessNeeds ageBand area exchange need request sentAt serviceId serviceName team urgency'.split(' '),
];
const teamKeys = [...everyKey, ...heldKeys, 'caseId', 'mode', 'name', 'need', 'sentAt'];

/** What says who the person is, besides what they can agree to share. */
const neverForServices = [
  '9990000018',
  '"A"',
  'gender-text',
  'personId',
  'sealed-name',
  'digest-of-a-request',
  found.caseId,
];
const identity = Object.values(sharedDetails).flatMap(
  (part) =>
    JSON.stringify(part)
      .match(/[\w@. -]{6,}(?=")/g)
      ?.filter((text) => !(text in wholePerson)) ?? [],
);

describe('what a service sees before it accepts', () => {
  const { view, keys, text } = viewed({ ...common, sight: 'request', letter, notes });

  it('is what is asked of it, and the team to ask', () => {
    expect(keys).toEqual([...askedKeys].sort());
    expect(view).toMatchObject({
      need: 'food',
      area: 'OX16',
      ageBand: '65 to 79',
      accessNeeds: ['large print'],
      request: 'the-request',
      team: { name: 'Meadow Link Workers', phone: '0113 496 0000' },
      exchange: [
        { from: 'service', text: 'the-question', at },
        { from: 'link-worker', text: 'the-answer', at },
      ],
    });
  });

  it('does not say who it is, nor what is for later', () => {
    for (const hidden of [...neverForServices, 'the-message', 'the-outcome', 'must-not-know'])
      expect(text).not.toContain(hidden);
  });

  it('names a restricted need, since it is asked of this very service', () => {
    const restricted = viewFor({
      ...common,
      found: { ...found, needs: ['legal-immigration'] },
      sight: 'request',
      letter,
      notes,
    });
    expect(restricted).toMatchObject({ need: 'legal-immigration' });
  });
});

describe('what a service sees once it has accepted', () => {
  const seen = (
    share: readonly Share[],
    changes: Partial<Person> = {},
    paused: Pick<Parts & { sight: 'person' }, 'parent'>['parent'] = parent,
  ) =>
    viewed({
      ...common,
      sight: 'person',
      letter: { ...letter, share: [...share] },
      notes,
      person: { ...wholePerson, ...changes },
      parent: paused,
      newMessages: 0,
    });

  it('is exactly what the person agreed to share, whatever that is', () => {
    fc.assert(
      fc.property(fc.subarray([...Share.options]), (share) => {
        const { view, text } = seen(share);
        const agreed = share.reduce((all, what) => ({ ...all, ...sharedDetails[what] }), {});
        expect(view).toMatchObject({ sees: 'person' });
        if (view.sees === 'person') expect(view.person).toEqual(agreed);
        const shared = JSON.stringify(agreed);
        for (const detail of identity.filter((one) => !shared.includes(one))) expect(text).not.toContain(detail);
        for (const hidden of [...neverForServices, 'the-outcome']) expect(text).not.toContain(hidden);
      }),
    );
  });

  it('has the message, the rules of contact and its own dates beside that', () => {
    const { view, keys } = seen(['phone']);
    const more = ['acceptedAt', 'contact', 'lastAttendance', 'message', 'newMessages', 'person', 'startBy'];
    expect(keys).toEqual([...askedKeys, ...more].sort());
    expect(view).toMatchObject({
      message: 'the-message',
      contact: { safeContact: wholePerson.safeContact, notBefore: '2026-11-20' },
      startBy: '2026-11-12',
    });
  });

  it('shows the details as they are now, and leaves out what nobody knows', () => {
    expect(seen(['phone', 'email'], { phone: '07700 900999', email: undefined }).view).toMatchObject({
      person: { phone: '07700 900999' },
    });
  });

  it('says when nobody has asked how the person must not be contacted', () => {
    expect(seen(['phone'], { safeContact: undefined }).view).toMatchObject({ contact: { safeContact: 'not-asked' } });
  });

  it.each([
    ['no pause', {}],
    ['a pause that is over', { paused: { ...parent.paused, until: '2026-11-10' } }],
  ])('has no first day of contact after %s', (_, paused) => {
    const { view } = seen(['phone'], {}, paused);
    expect(view.sees === 'person' && view.contact.notBefore).toBeUndefined();
  });
});

describe('what a service sees when it is over', () => {
  it.each([
    ['a date to cancel that is to come', '2026-11-12', ['cancelOn']],
    ['a date to cancel that is today', '2026-11-10', ['cancelOn']],
    ['no date that has passed', '2026-11-09', []],
    ['no date where there was none', undefined, []],
  ])('is a reference, whom to ring, not to contact the person, and %s', (_, startBy, more) => {
    const { view, keys } = viewed({
      ...common,
      found: { ...found, status: 'withdrawn', startBy },
      sight: 'reference',
      hasDied: false,
    });
    expect(keys).toEqual([...everyKey, 'doNotContact', 'teamPhone', ...more].sort());
    expect(view).toMatchObject({ reference: '1234-5678', doNotContact: true, teamPhone: '0113 496 0000' });
  });
});

describe('what the team sees', () => {
  it('is everything: letter, agreement, notes, and who holds it', () => {
    const { view, keys } = viewed({ ...common, sight: 'everything', letter, notes, parent, name: 'A Name' });
    expect(view).toMatchObject({
      ...letter,
      notes,
      name: 'A Name',
      provider: { name: 'Meadow Community' },
      notBefore: '2026-11-20',
    });
    expect(view).toMatchObject({ holder: { name: 'Meadow Community' }, reason: 'full', reminded: 1 });
    expect(keys).toEqual(expect.arrayContaining([...teamKeys, 'agreement', 'message', 'request', 'share']));
  });

  it('is where it stands, and not what it is about, for a colleague whom a restricted need does not concern', () => {
    const { view, keys, text } = viewed({ ...common, sight: 'outline', name: 'A Name' });
    expect(keys).toEqual([...teamKeys].sort());
    expect(view).toMatchObject({ need: 'restricted', name: 'A Name' });
    for (const hidden of ['food', services.food, 'Meadow Pantry', 'full']) expect(text).not.toContain(hidden);
  });
});
