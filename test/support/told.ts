import { done, opening, pantry, referring, type Request, step } from './journey.ts';
import { person, texts } from './marks.ts';
import type { TestNetwork } from './network.ts';
import { hiddenFields, Visitor } from './visitor.ts';
import { startWorkingDay } from './days.ts';

const caseOf = { ...opening('', ''), patient: person, reason: texts.reason };
const wellTold = { ...caseOf, consent: { agreed: true, how: texts.how } };

/** Takes somebody through everything that can be written about a person, and gives the ids of the case and its first referral. */
export const tellEverything = async (network: TestNetwork): Promise<{ caseId: string; referralId: string }> => {
  const post = (role: string, path: string, body: unknown, method: Request['method'] = 'POST') =>
    done(network, { role, method, path, body });
  const day = await startWorkingDay(network);
  const caseId = String((await post('gp-practice', '/cases', wellTold)).body['caseId']);
  const onCase = (path: string, body: unknown, method?: Request['method']) =>
    post('link-worker', `/cases/${caseId}/${path}`, body, method);
  await onCase('allocation', {});
  await onCase('contacts', { channel: 'call', result: 'reached', minutes: 20, note: texts.contact });
  await onCase('plan', { matters: texts.matters, goals: [{ text: texts.goal, rating: 2 }] }, 'PUT');
  const serviceId = await pantry(network);
  const referral = { ...referring(serviceId), request: texts.request, message: texts.message };
  const all = { ...referral, share: ['name', 'phone', 'address', 'dateOfBirth', 'email', 'speakTo', 'travel'] };
  const refer = async () => String((await onCase('referrals', all)).body['referralId']);

  const referralId = await refer();
  await step(network, referralId, 'question', { question: texts.question });
  await post('link-worker', `/referrals/${referralId}/answer`, { answer: texts.answer });
  await step(network, referralId, 'acceptance');
  await step(network, referralId, 'attendances', { on: day, result: 'attended' });
  await step(network, referralId, 'completion', {
    outcome: 'achieved',
    note: texts.completion,
    alsoNeeds: texts.alsoNeeds,
  });
  const named = { headers: { 'x-request-id': person.name.family } };
  await network.call('provider', 'GET', `/referrals/${referralId}`, undefined, named);
  const declined = await refer();
  await step(network, declined, 'decline', { reason: 'full', note: texts.decline });
  const ended = await refer();
  await step(network, ended, 'acceptance');
  await step(network, ended, 'ending', { reason: 'moved', note: texts.ending });
  const withdrawn = await refer();
  await post('link-worker', `/referrals/${withdrawn}/withdrawal`, { reason: 'changed-mind' });
  await refer();
  await network.advance('P12D');

  const safeContact = {
    avoid: ['voicemail'],
    mustNotKnow: texts.mustNotKnow,
    times: texts.times,
    note: texts.safeNote,
  };
  await onCase('person', { safeContact }, 'PATCH');
  await refer();
  await network.advance('P1D');
  await onCase('closure', { reason: 'goals-met', note: texts.closing, requestedActions: texts.actions, letRun: true });
  await network.advance('P1D');
  return { caseId, referralId };
};

const family = person.name.family;
const patient = { ...person, nhsNumber: '9990000752' };

/** Sends what is refused, with a person's details in every place of a request where somebody could put them. */
export const sayItWrongly = async (
  network: TestNetwork,
  at: { caseId: string; referralId: string },
): Promise<number[]> => {
  const said = JSON.stringify(caseOf);
  const calls: [string, string, string, unknown, object?][] = [
    ['gp-practice', 'POST', '/cases', { ...caseOf, patient }],
    ['gp-practice', 'POST', '/cases', { ...caseOf, urgency: family, needs: [texts.reason] }],
    ['gp-practice', 'POST', '/cases', undefined, { raw: said.slice(0, -1) }],
    ['gp-practice', 'POST', '/cases', undefined, { raw: said.padEnd(300_000, ' ') }],
    ['gp-practice', 'POST', '/cases', caseOf, { headers: { 'content-type': `text/${family}` } }],
    ['gp-practice', 'POST', '/cases', { ...caseOf, patient }, { headers: { 'idempotency-key': family } }],
    ['gp-practice', 'POST', '/cases', { ...caseOf, patient }, { headers: { 'x-request-id': family } }],
    ['gp-practice', 'POST', '/cases', caseOf, { headers: { authorization: `Bearer ${family}` } }],
    ['gp-practice', 'GET', `/cases/${encodeURIComponent(family)}`, undefined],
    ['gp-practice', 'GET', `/${family}?phone=${encodeURIComponent(person.phone)}`, undefined],
    ['link-worker', 'GET', `/services?words=${family}&home=${encodeURIComponent(family)}`, undefined],
    ['link-worker', 'GET', `/work?cursor=${family}`, undefined],
    ['link-worker', 'POST', `/cases/${at.caseId}/contacts`, { channel: family, note: texts.contact }],
    ['link-worker', 'POST', `/cases/${at.caseId}/closure`, { reason: 'goals-met', note: texts.closing }],
    ['link-worker', 'POST', `/cases/${at.caseId}/referrals`, { ...referring(family), request: `For ${family}` }],
    ['provider', 'POST', `/referrals/${at.referralId}/decline`, { reason: 'full', note: texts.decline }],
    ['provider-2', 'POST', `/referrals/${at.referralId}/question`, { question: texts.question }],
  ];
  const statuses: number[] = [];
  for (const [role, method, path, body, extras] of calls)
    statuses.push((await network.call(role, method, path, body, extras)).status);
  return statuses;
};

/** Says the same through the pages: a form that is refused, one from elsewhere, and addresses that nobody should write. */
export const sayItOnPages = async (network: TestNetwork): Promise<number[]> => {
  const visitor = await Visitor.as(network, 'gp-practice');
  const hidden = hiddenFields((await visitor.get('/referrals/new')).html);
  const fields = {
    ...hidden,
    'patient.nhsNumber': '9990000752',
    'patient.name.given': person.name.given,
    'patient.name.family': family,
    'patient.phone': person.phone,
    'patient.address': person.address,
    reason: texts.reason,
  };
  const seen = [
    await visitor.post('/cases', fields),
    await visitor.post('/cases', fields, 'https://elsewhere.example'),
    await visitor.get(`/cases/${family}`),
    await visitor.get(`/${family}?phone=${encodeURIComponent(person.phone)}`),
    await new Visitor(network).post('/cases', fields),
    await new Visitor(network).get(`/cases/${family}`),
  ];
  return seen.map(({ status }) => status);
};
