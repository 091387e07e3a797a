import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Policy } from '@fingerpost/core/directory';
import { nextReferralLook } from './next-look.ts';
import { type Referral, ReferralStatus } from './referral.ts';
import { isFinished } from './steps.ts';
import { provider, staff, team } from '@fingerpost/testkit';

const held = { kind: 'organisation', id: provider } as const;
const worker = { kind: 'member', id: staff.linkWorker.memberId } as const;

const sent: Referral = {
  id: `ref_${'0'.repeat(42)}`,
  caseId: `cas_${'0'.repeat(26)}`,
  status: 'sent',
  todo: 'answer',
  needs: ['food'],
  serviceId: '00000000-0000-4000-8000-000000000001',
  providerId: provider,
  teamId: team,
  mode: 'network',
  workerId: worker.id,
  holder: held,
  dueBy: '2026-11-04T17:00:00.000Z',
  caseOpenedAt: '2026-11-02T09:00:00.000Z',
  openedAt: '2026-11-02T09:00:00.000Z',
  changedAt: '2026-11-02T09:00:00.000Z',
  sentAt: '2026-11-02T09:00:00.000Z',
  version: 1,
  watch: 1,
  reminded: 0,
  checkIns: 0,
  recent: [],
};
const standard = Policy.parse({});

const days = fc.integer({ min: 1, max: 60 });
const policies: fc.Arbitrary<Policy> = fc
  .record({
    answerWithin: days,
    remindAgainAt: days,
    handOverAt: days,
    workerOverdueToLead: days,
    leadOverdueToAdmin: days,
  })
  .map((set) => Policy.parse(set));
const instants = fc
  .date({ min: new Date('2024-06-01'), max: new Date('2030-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const referrals: fc.Arbitrary<Referral> = fc
  .record({
    status: fc.constantFrom(...ReferralStatus.options),
    holder: fc.constantFrom(held, worker, { kind: 'leads', id: team } as const),
    dueBy: instants,
    startedAt: fc.option(instants, { nil: undefined }),
    reminded: fc.integer({ min: 0, max: 2 }),
    checkIns: fc.integer({ min: 0, max: 3 }),
    oneOff: fc.option(fc.boolean(), { nil: undefined }),
    rescueTaskId: fc.option(fc.constant(`tsk_${'0'.repeat(42)}`), { nil: undefined }),
    raised: fc.option(fc.constantFrom('leads', 'administrators'), { nil: undefined }),
  })
  .map((changes): Referral => {
    const finished = isFinished(changes.status);
    return { ...sent, ...changes, ...(finished ? { holder: undefined, dueBy: undefined } : {}) };
  });

describe('nextReferralLook', () => {
  it('follows the policy: reminded at 2 and 4 working days, handed over at 6', () => {
    const look = (changes: Partial<Referral>) => nextReferralLook({ ...sent, ...changes }, standard);
    expect(look({})).toEqual({ lookAt: '2026-11-04T17:00:00.000Z', act: 'remind' });
    expect(look({ reminded: 1 })).toEqual({ lookAt: '2026-11-06T17:00:00.000Z', act: 'remind' });
    expect(look({ reminded: 2 })).toEqual({ lookAt: '2026-11-10T17:00:00.000Z', act: 'hand-over' });
    expect(look({ reminded: 2, rescueTaskId: `tsk_${'0'.repeat(42)}` })).toBeUndefined();
  });

  it('asks for the outcome of what has started, and raises what the team leaves lying', () => {
    expect(nextReferralLook({ ...sent, status: 'started' }, standard)).toMatchObject({ act: 'ask-outcome' });
    const look = nextReferralLook({ ...sent, holder: worker }, standard);
    expect(look).toEqual({ lookAt: '2026-11-11T17:00:00.000Z', act: 'raise' });
  });

  it('asks the person six weeks and six months after the start, unless the service is one meeting', () => {
    const done: Referral = { ...sent, status: 'completed', dueBy: undefined, startedAt: '2026-11-02T09:00:00.000Z' };
    expect(nextReferralLook(done, standard)).toEqual({ lookAt: '2026-12-14T17:00:00.000Z', act: 'ask-how' });
    expect(nextReferralLook({ ...done, checkIns: 1 }, standard)?.lookAt).toBe('2027-05-03T16:00:00.000Z');
    expect(nextReferralLook({ ...done, checkIns: 2 }, standard)).toBeUndefined();
    expect(nextReferralLook({ ...done, oneOff: true }, standard)).toBeUndefined();
  });

  it('never looks before the date is due, but to ask the person how it goes', () => {
    fc.assert(
      fc.property(referrals, policies, (found, policy) => {
        const look = nextReferralLook(found, policy);
        if (look === undefined || look.act === 'ask-how') return;
        expect(Date.parse(look.lookAt)).toBeGreaterThanOrEqual(Date.parse(found.dueBy ?? ''));
      }),
    );
  });

  it('looks at nothing that has finished, but to ask the person how it goes', () => {
    fc.assert(
      fc.property(referrals, policies, (found, policy) => {
        fc.pre(isFinished(found.status));
        expect(['ask-how', undefined]).toContain(nextReferralLook(found, policy)?.act);
      }),
    );
  });

  it('always looks again at what a provider holds, until a person has been given it', () => {
    fc.assert(
      fc.property(referrals, policies, (found, policy) => {
        fc.pre(!isFinished(found.status) && found.raised === undefined);
        fc.pre(found.holder?.id !== provider || found.rescueTaskId === undefined);
        expect(nextReferralLook(found, policy)).toBeDefined();
      }),
    );
  });

  it('takes at most three looks at silence, each later than the last, before a person holds it', () => {
    fc.assert(
      fc.property(referrals, policies, (begin, policy) => {
        fc.pre(!isFinished(begin.status));
        let found: Referral = { ...begin, holder: held, reminded: 0, rescueTaskId: undefined, raised: undefined };
        const looks: string[] = [];
        for (let look = nextReferralLook(found, policy); look !== undefined; look = nextReferralLook(found, policy)) {
          if (look.act === 'ask-how') found = { ...found, checkIns: found.checkIns + 1 };
          else {
            looks.push(look.lookAt);
            found =
              look.act === 'hand-over'
                ? { ...found, rescueTaskId: `tsk_${'0'.repeat(42)}` }
                : { ...found, reminded: found.reminded + 1 };
          }
          expect(looks.length).toBeLessThanOrEqual(3);
        }
        expect(found.rescueTaskId).toBeDefined();
        expect(looks).toEqual([...new Set(looks)].toSorted());
      }),
    );
  });
});
