import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestNetwork } from '../support/network.ts';

let network: TestNetwork;
beforeAll(async () => {
  network = await TestNetwork.start();
});
afterAll(() => network.stop());

const patient = {
  nhsNumber: '999 000 0700',
  name: { given: 'Ernestine', family: 'Quayle' },
  dateOfBirth: '1948-05-17',
  phone: '07700 900741',
  address: '12 Orchard Close, Banbury',
  postcode: 'OX16 0RL',
  safeContact: { nothingToAvoid: true },
  language: 'English',
};

const opening = {
  patient,
  needs: ['loneliness-isolation'],
  reason: 'On her own since her sister moved away, and would like company.',
  urgency: 'routine',
  consent: { agreed: true, how: 'spoken' },
};

type Item = Record<string, unknown>;
const items = (body: Item): Item[] => body['items'] as Item[];

describe('the whole referral through the HTTP contract', () => {
  let caseId = '';
  let referralId = '';
  let serviceId = '';

  it('knows each caller', async () => {
    const roles = {
      'gp-practice': 'referrer',
      'link-worker': 'link-worker',
      'team-lead': 'team-lead',
      provider: 'provider',
      commissioner: 'commissioner',
      'patient-representative': 'patient-representative',
      'network-admin': 'network-admin',
    };
    for (const [role, is] of Object.entries(roles)) {
      const { status, body } = await network.call(role, 'GET', '/me');
      expect({ status, role: body['role'] }).toEqual({ status: 200, role: is });
    }
  });

  it('opens a case for the practice', async () => {
    const { status, body, headers } = await network.call('gp-practice', 'POST', '/cases', opening);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'waiting', version: 1 });
    caseId = String(body['caseId']);
    expect(headers.get('location')).toBe(`/api/v1/cases/${caseId}`);
  });

  it('gives the case to the link worker, who reaches the person', async () => {
    const taken = await network.call('link-worker', 'POST', `/cases/${caseId}/allocation`);
    expect(taken).toMatchObject({ status: 200, body: { status: 'allocated', holder: { kind: 'member' } } });
    const contact = { channel: 'call', withWhom: 'person', result: 'reached', minutes: 25, note: 'Likes dominoes.' };
    const talked = await network.call('link-worker', 'POST', `/cases/${caseId}/contacts`, contact);
    expect(talked).toMatchObject({ status: 200, body: { status: 'active' } });
    const plan = { matters: 'Seeing people again.', goals: [{ text: 'Get out twice a week', rating: 2 }] };
    expect((await network.call('link-worker', 'PUT', `/cases/${caseId}/plan`, plan)).status).toBe(200);
  });

  it('finds a service that somebody answers for', async () => {
    const { status, body } = await network.call('link-worker', 'GET', '/services?need=loneliness-isolation');
    expect(status).toBe(200);
    const mine = await network.call('provider', 'GET', '/me');
    const own = (mine.body['organisation'] as Item)['organisationId'];
    const service = items(body).find((found) => found['organisationId'] === own);
    expect(service).toBeDefined();
    serviceId = String(service?.['serviceId']);
  });

  it('refers on, and shows the provider a need but not a person', async () => {
    const referral = {
      serviceId,
      need: 'loneliness-isolation',
      request: 'Would enjoy a table game in the afternoon.',
      message: 'Ernestine walks with a stick and likes dominoes.',
      share: ['name', 'phone'],
    };
    const { status, body } = await network.call('link-worker', 'POST', `/cases/${caseId}/referrals`, referral);
    expect(status).toBe(201);
    expect(body).toMatchObject({ status: 'sent', holder: { kind: 'organisation' } });
    referralId = String(body['referralId']);
    const view = await network.call('provider', 'GET', `/referrals/${referralId}`);
    expect(view.status).toBe(200);
    const shown = JSON.stringify(view.body);
    expect(shown).toContain('table game');
    for (const hidden of ['Ernestine', 'Quayle', '900741', 'dominoes', '0RL']) expect(shown).not.toContain(hidden);
  });

  it('lets the provider accept, see the person, record attendance and complete', async () => {
    const step = (path: string, body?: unknown) =>
      network.call('provider', 'POST', `/referrals/${referralId}/${path}`, body);
    expect(await step('acceptance')).toMatchObject({ status: 200, body: { status: 'accepted' } });
    const shown = JSON.stringify((await network.call('provider', 'GET', `/referrals/${referralId}`)).body);
    for (const shared of ['Ernestine', '900741', 'dominoes']) expect(shown).toContain(shared);
    expect(shown).not.toContain('9990000700');
    const today = new Date().toISOString().slice(0, 10);
    expect(await step('attendances', { on: today, result: 'attended' })).toMatchObject({
      status: 200,
      body: { status: 'started' },
    });
    const done = await step('completion', { outcome: 'achieved', note: 'Comes every Tuesday now.' });
    expect(done).toMatchObject({ status: 200, body: { status: 'completed' } });
  });

  it('closes the case, and the practice holds the message until it is filed', async () => {
    const closed = await network.call('link-worker', 'POST', `/cases/${caseId}/closure`, {
      reason: 'goals-met',
      note: 'Settled.',
    });
    expect(closed).toMatchObject({ status: 200, body: { status: 'closed' } });
    await network.advance('PT1M');
    const work = await network.call('gp-practice', 'GET', '/work');
    const message = items(work.body).find((item) => item['caseId'] === caseId);
    expect(message).toMatchObject({ todo: 'file-message' });
    const filed = await network.call('gp-practice', 'POST', `/tasks/${String(message?.['id'])}/completion`);
    expect(filed.status).toBe(200);
  });

  it('counts the case for the commissioner, without saying who', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const { status, body } = await network.call('commissioner', 'GET', `/uptake?month=${month}`);
    expect(status).toBe(200);
    expect(JSON.stringify(body)).not.toContain('Quayle');
  });

  it('answers a request sent twice with the present state, and refuses the key for another body', async () => {
    const headers = { 'idempotency-key': 'again-1' };
    const person = {
      ...opening,
      patient: { ...patient, nhsNumber: '9990000719', name: { given: 'Ivo', family: 'Sandys' } },
    };
    const first = await network.call('gp-practice', 'POST', '/cases', person, { headers });
    const second = await network.call('gp-practice', 'POST', '/cases', person, { headers });
    expect(second.body['caseId']).toBe(first.body['caseId']);
    const other = await network.call('gp-practice', 'POST', '/cases', { ...person, urgency: 'soon' }, { headers });
    expect(other).toMatchObject({ status: 422, body: { code: 'idempotency.reused' } });
  });

  it.each([
    ['a wrong NHS number', { patient: { ...patient, nhsNumber: '9990000701' } }, 422, 'input.invalid'],
    ['a birth date in the future', { patient: { ...patient, dateOfBirth: '2190-01-01' } }, 422, 'case.born-later'],
    ['nothing agreed', { consent: { agreed: false, how: 'spoken' } }, 422, 'input.invalid'],
  ])('refuses %s with a problem that has a code', async (_, change, status, code) => {
    const answer = await network.call('gp-practice', 'POST', '/cases', { ...opening, ...change });
    expect(answer).toMatchObject({ status, body: { code } });
    expect(answer.headers.get('content-type')).toBe('application/problem+json');
  });

  it('refuses broken JSON, a body of 300 KB, no token and a wrong address', async () => {
    expect(await network.call('gp-practice', 'POST', '/cases', undefined, { raw: '{"patient":' })).toMatchObject({
      status: 400,
      body: { code: 'body.not-json' },
    });
    expect(await network.call('gp-practice', 'POST', '/cases', { reason: 'x'.repeat(300_000) })).toMatchObject({
      status: 413,
      body: { code: 'body.too-large' },
    });
    expect(
      await network.call('gp-practice', 'GET', '/me', undefined, { headers: { authorization: '' } }),
    ).toMatchObject({ status: 401, body: { code: 'token.missing' } });
    expect(await network.call('gp-practice', 'GET', '/nowhere')).toMatchObject({
      status: 404,
      body: { code: 'route.missing' },
    });
  });

  it('says what happened meanwhile when a step is not allowed any more', async () => {
    const late = await network.call('provider', 'POST', `/referrals/${referralId}/decline`, { reason: 'full' });
    expect(late).toMatchObject({ status: 409, body: { code: 'referral.step', happened: { step: 'completed' } } });
  });
});
