import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { apiRoutes } from '../../functions/api/routes.ts';
import { type Answer, TestNetwork } from '../support/network.ts';

let network: TestNetwork;
const ids = { caseId: '', referralId: '', taskId: '', groupId: '', sessionId: '' };

const roles = {
  'gp-practice': 'referrer',
  'link-worker': 'link-worker',
  'team-lead': 'team-lead',
  provider: 'provider',
  commissioner: 'commissioner',
  'patient-representative': 'patient-representative',
  'network-admin': 'network-admin',
} as const;
const second = ['gp-practice-2', 'link-worker-2', 'team-lead-2', 'provider-2'];
const roleOf = (caller: string) => roles[caller.replace(/-2$/, '') as keyof typeof roles];

const patient = {
  nhsNumber: '9990000727',
  name: { given: 'Perpetua', family: 'Lockwood' },
  dateOfBirth: '1960-02-03',
  phone: '07700 900742',
  safeContact: { nothingToAvoid: true },
};

let serviceId = '';
const soon = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const today = () => new Date().toISOString().slice(0, 10);

const anOrganisation = `org_${'0'.repeat(26)}`;

/** A valid body for each operation that changes something, so that only who may do it decides. */
const bodies: Record<string, () => unknown> = {
  openCase: () => ({
    patient,
    needs: ['food'],
    reason: 'Food.',
    urgency: 'routine',
    consent: { agreed: true, how: 'spoken' },
  }),
  changePerson: () => ({ preferredName: 'Pet' }),
  allocateCase: () => ({}),
  recordContact: () => ({ channel: 'call', result: 'no-answer' }),
  savePlan: () => ({ matters: 'Company.', goals: [{ text: 'Meet people' }] }),
  pauseCase: () => ({ reason: 'away', until: soon() }),
  resumeCase: () => ({}),
  closeCase: () => ({ reason: 'goals-met' }),
  recordDeath: () => ({ toldBy: 'family' }),
  undoDeath: () => ({}),
  transferCase: () => ({
    toTeamId: anOrganisation,
    agreement: { by: 'person', how: 'spoken', when: today() },
    note: 'Moves.',
  }),
  changeRegisteredPractice: () => ({ practiceId: anOrganisation, from: today() }),
  referPerson: () => ({ serviceId, need: 'food', message: 'Please help.', share: ['name'] }),
  sendReferral: () => ({}),
  askQuestion: () => ({ question: 'Which days?' }),
  answerQuestion: () => ({ answer: 'Mondays.' }),
  waitlistReferral: () => ({ reviewOn: soon() }),
  acceptReferral: () => ({}),
  declineReferral: () => ({ reason: 'full' }),
  recordAttendance: () => ({ on: today(), result: 'attended' }),
  completeReferral: () => ({ outcome: 'achieved' }),
  endReferral: () => ({ reason: 'could-not-contact' }),
  withdrawReferral: () => ({ reason: 'not-said' }),
  recordReferralInError: () => ({}),
  undoReferral: () => ({}),
  settleIdentity: () => ({ otherCaseId: `cas_${'0'.repeat(26)}`, decision: 'different-people' }),
  takeBackCase: () => ({ reason: 'sent-in-error' }),
  completeTask: () => ({}),
  saveGroup: () => ({ serviceId, name: 'Table', weekday: 'tuesday', capacity: 8 }),
  planSessions: () => ({ dates: [today()] }),
  cancelSession: () => ({ reason: 'weather' }),
  markRegister: () => ({ others: 1 }),
  placeInGroup: () => ({ groupId: ids.groupId, from: soon() }),
  moveToGroup: () => ({ groupId: ids.groupId, from: soon() }),
  addNotWith: () => ({ what: 'place', place: 'ZZ99 9ZZ' }),
  raiseConcern: () => ({ words: 'Bruises.', inDanger: 'no', personKnows: 'not-known' }),
  raiseReferralConcern: () => ({ words: 'Bruises.', inDanger: 'no', personKnows: 'not-known' }),
};

const call = (caller: string, route: (typeof apiRoutes)[number]): Promise<Answer> => {
  const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name as keyof typeof ids]);
  const query = route.operationId === 'reportUptake' ? `?month=${today().slice(0, 7)}` : '';
  return network.call(caller, route.method.toUpperCase(), path + query, bodies[route.operationId]?.());
};

beforeAll(async () => {
  network = await TestNetwork.start();
  const opened = await network.call('gp-practice', 'POST', '/cases', bodies['openCase']?.());
  ids.caseId = String(opened.body['caseId']);
  await network.call('link-worker', 'POST', `/cases/${ids.caseId}/allocation`);
  const mine = (await network.call('provider', 'GET', '/me')).body['organisation'] as { organisationId: string };
  const found = (await network.call('link-worker', 'GET', '/services')).body['items'] as Record<string, string>[];
  serviceId = found.find(({ organisationId }) => organisationId === mine.organisationId)?.['serviceId'] ?? '';
  const referred = await network.call(
    'link-worker',
    'POST',
    `/cases/${ids.caseId}/referrals`,
    bodies['referPerson']?.(),
  );
  expect(referred.status).toBe(201);
  ids.referralId = String(referred.body['referralId']);
  const declined = await network.call(
    'link-worker',
    'POST',
    `/cases/${ids.caseId}/referrals`,
    bodies['referPerson']?.(),
  );
  await network.call('provider', 'POST', `/referrals/${String(declined.body['referralId'])}/decline`, {
    reason: 'full',
  });
  const view = await network.call('link-worker', 'GET', `/cases/${ids.caseId}`);
  const tasks = view.body['tasks'] as { id: string; todo: string }[];
  ids.taskId = tasks.find(({ todo }) => todo === 'after-decline')?.id ?? '';
  expect(ids.taskId).not.toBe('');
  const group = await network.call('provider', 'POST', '/groups', bodies['saveGroup']?.());
  expect(group.status).toBe(201);
  ids.groupId = String(group.body['groupId']);
  await network.call('provider', 'POST', `/groups/${ids.groupId}/sessions`, bodies['planSessions']?.());
  const listed = (await network.call('provider', 'GET', '/groups')).body['items'] as {
    groupId: string;
    next: { sessionId: string }[];
  }[];
  ids.sessionId = listed.find(({ groupId }) => groupId === ids.groupId)?.next[0]?.sessionId ?? '';
  expect(ids.sessionId).not.toBe('');
});
afterAll(() => network.stop());

describe('every route with every role', () => {
  it('knows a body for every operation that changes something', () => {
    const changing = apiRoutes.filter(({ method }) => method !== 'get').map(({ operationId }) => operationId);
    expect(Object.keys(bodies).sort()).toEqual(changing.toSorted());
    expect(apiRoutes.length).toBeGreaterThan(25);
  });

  it.each(Object.keys(roles))('refuses %s what its role may not do, before looking at anything', async (caller) => {
    const barred = apiRoutes.filter(({ door }) => !door.allow.includes(roleOf(caller)));
    expect(barred.length).toBeGreaterThan(0);
    for (const route of barred) {
      const answer = await call(caller, route);
      expect({ operation: route.operationId, status: answer.status, code: answer.body['code'] }).toEqual({
        operation: route.operationId,
        status: 403,
        code: 'actor.not-allowed',
      });
    }
  });

  it.each(second)(
    'answers %s as if the first organisation\u2019s case, referral and task were not there',
    async (caller) => {
      const allowed = apiRoutes.filter(({ door, path }) => door.allow.includes(roleOf(caller)) && path.includes('{'));
      expect(allowed.length).toBeGreaterThan(0);
      for (const route of allowed) {
        const answer = await call(caller, route);
        expect({ operation: route.operationId, status: answer.status }).toEqual({
          operation: route.operationId,
          status: 404,
        });
      }
    },
  );

  it('answers every route without a token as unauthenticated', async () => {
    for (const route of apiRoutes) {
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => ids[name as keyof typeof ids]);
      const answer = await fetch(`${network.url}/api/v1${path}`, { method: route.method.toUpperCase() });
      expect({ operation: route.operationId, status: answer.status }).toEqual({
        operation: route.operationId,
        status: 401,
      });
    }
  });
});
