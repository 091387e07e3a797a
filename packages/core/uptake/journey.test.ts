import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { team } from '@fingerpost/testkit';
import { Fact } from './fact.ts';
import { journeysOf } from './journey.ts';

const opened = { source: 'practice', ageBand: '30 to 44', sex: 'not-asked', ethnicity: '99', language: 'not-asked' };

let made = 0;
const factOn = (caseRef: string, subject: string, version: number, type: string, data: object = {}): Fact => {
  made += 1;
  return Fact.parse({
    eventId: `evt_${String(made).padStart(26, '0')}`,
    type,
    at: '2026-11-20T09:00:00.000Z',
    version,
    caseRef,
    subject,
    openedAt: '2026-11-02T09:00:00.000Z',
    teamId: team,
    data,
  });
};

const ofCase = (version: number, type: string, data?: object): Fact => factOn('a', 'a', version, type, data);
const ofReferral = (subject: string, version: number, type: string, data?: object): Fact =>
  factOn('a', subject, version, type, data);
const sent = { mode: 'network', kind: 'food', need: 'food' };

const story: readonly Fact[] = [
  ofCase(1, 'CaseOpened', { ...opened, carer: 'not-asked' }),
  ofCase(3, 'ContactRecorded', { at: '2026-11-12T09:00:00.000Z', reached: true }),
  ofCase(4, 'ContactRecorded', { at: '2026-11-09T09:00:00.000Z', reached: true }),
  ofCase(5, 'ContactRecorded', { at: '2026-11-03T09:00:00.000Z', reached: false }),
  ofCase(6, 'CasePersonChanged', { ethnicity: 'D', carer: true }),
  ofCase(7, 'CasePersonChanged', { ethnicity: 'A' }),
  ofCase(9, 'CaseClosed', { reason: 'goals-met' }),
  ofReferral('undone', 1, 'ReferralSent', sent),
  ofReferral('undone', 2, 'ReferralDeclined', { reason: 'full' }),
  ofReferral('undone', 3, 'ReferralUndone', { to: 'sent' }),
  ofReferral('undone', 4, 'ReferralAccepted'),
  ofReferral('undone', 5, 'AttendanceRecorded', { on: '2026-11-16', result: 'did-not-attend' }),
  ofReferral('undone', 6, 'AttendanceRecorded', { on: '2026-11-18', result: 'attended' }),
  ofReferral('undone', 7, 'AttendanceRecorded', { on: '2026-11-17', result: 'attended' }),
  ofReferral('refused', 1, 'ReferralProposed', { ...sent, kind: 'advice', need: 'money-debt-benefits' }),
  ofReferral('refused', 2, 'ReferralSent', { ...sent, kind: 'advice', need: 'money-debt-benefits' }),
  ofReferral('refused', 3, 'ReferralDeclined', { reason: 'out-of-area' }),
  ofReferral('told', 1, 'ReferralSent', { mode: 'signposted', need: 'restricted' }),
  ofReferral('mistake', 1, 'ReferralSent', sent),
  ofReferral('mistake', 2, 'AttendanceRecorded', { on: '2026-11-05', result: 'attended' }),
  ofReferral('mistake', 3, 'ReferralRecordedInError'),
];

const terms = { today: '2026-11-19', restrictedNeeds: [] };

const told = {
  person: 'a',
  openFor: 13,
  source: 'practice',
  about: { ageBand: '30 to 44', sex: 'not-asked', ethnicity: 'A', language: 'not-asked', carer: true },
  reachedAfter: 5,
  attendedAfter: 11,
  closedFor: 'goals-met',
};

describe('the journeys that facts tell of', () => {
  it('are the same in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...story], { minLength: story.length }), (facts) => {
        const [journey, ...others] = journeysOf(facts, terms);
        expect(others).toEqual([]);
        expect(journey).toMatchObject(told);
        expect(new Set(journey?.referrals)).toEqual(
          new Set([
            { status: 'started', need: 'food', kind: 'food', reason: undefined, attendedOn: '2026-11-17' },
            {
              status: 'declined',
              need: 'money-debt-benefits',
              kind: 'advice',
              reason: 'out-of-area',
              attendedOn: undefined,
            },
            {
              status: 'signposted',
              need: 'restricted',
              kind: 'restricted',
              reason: undefined,
              attendedOn: undefined,
            },
          ]),
        );
      }),
    );
  });

  it('leave out a case in error with all its referrals, but not one that was closed as a duplicate', () => {
    const closed = (reason: string) => [
      ...story.filter(({ type }) => type !== 'CaseClosed'),
      ofCase(9, 'CaseClosed', { reason }),
    ];
    expect(journeysOf(closed('in-error'), terms)).toEqual([]);
    expect(journeysOf(closed('duplicate'), terms)).toHaveLength(1);
  });

  it('wait for the beginning of a case and of a referral', () => {
    expect(journeysOf(story.slice(1), terms)).toEqual([]);
    const late = journeysOf(
      story.filter(({ subject, version }) => subject !== 'undone' || version > 1),
      terms,
    );
    expect(late[0]?.referrals.map(({ status }) => status)).toEqual(['declined', 'signposted']);
  });

  it('name no need that has become restricted since, nor its kind of service', () => {
    const [journey] = journeysOf(story, { ...terms, restrictedNeeds: ['food'] });
    expect(journey?.referrals.map(({ need, kind }) => [need, kind])).toEqual([
      ['restricted', 'restricted'],
      ['money-debt-benefits', 'advice'],
      ['restricted', 'restricted'],
    ]);
  });

  it('forgets an attendance that was marked wrong, and counts the one that was meant', () => {
    const marked = (corrections: readonly Fact[]) =>
      journeysOf(
        [
          ofCase(1, 'CaseOpened', { ...opened, carer: 'not-asked' }),
          ofReferral('group', 1, 'ReferralSent', sent),
          ofReferral('group', 2, 'ReferralAccepted'),
          ofReferral('group', 3, 'AttendanceRecorded', { on: '2026-11-10', result: 'attended' }),
          ...corrections,
        ],
        terms,
      )[0]?.referrals.map(({ status, attendedOn }) => [status, attendedOn]);
    const wrong = ofReferral('group', 4, 'AttendanceCorrected', { on: '2026-11-10', to: 'cancelled', unstarted: true });
    const right = ofReferral('group', 5, 'AttendanceCorrected', { on: '2026-11-10', to: 'attended', unstarted: false });
    expect(marked([])).toEqual([['started', '2026-11-10']]);
    expect(marked([wrong])).toEqual([['accepted', undefined]]);
    expect(marked([wrong, right])).toEqual([['started', '2026-11-10']]);
  });

  it('are of one person once their cases are joined, in whatever order that is learnt', () => {
    const whose = (caseRef: string, version: number, type: string, person: string): Fact => ({
      ...factOn(caseRef, caseRef, version, type, type === 'CaseOpened' ? { ...opened, carer: 'not-asked' } : {}),
      person,
    });
    const facts = [
      whose('one', 1, 'CaseOpened', 'first'),
      whose('other', 1, 'CaseOpened', 'second'),
      whose('other', 2, 'PeopleJoined', 'first'),
    ];
    const people = (some: readonly Fact[]) => journeysOf(some, terms).map(({ person }) => person);
    expect(people(facts.slice(0, 2))).toEqual(['first', 'second']);
    expect(people(facts)).toEqual(['first', 'first']);
    expect(people(facts.toReversed())).toEqual(['first', 'first']);
    expect(people([...facts, whose('other', 3, 'PeopleSeparated', 'second')])).toEqual(['first', 'second']);
  });
});
