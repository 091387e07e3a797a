import { beginStay, type Stay } from './leak-stay.ts';
import { opening, pantry, referring } from './journey.ts';
import { advanceTo, eveningAfter, startWorkingDay } from './days.ts';
import type { TestNetwork } from './network.ts';

/** Three people, each of whom is told apart from everybody else by what is said of them. */
export const people = {
  hidden: {
    ...opening('Isolde', 'Quillfeather').patient,
    nhsNumber: '9990000751',
    dateOfBirth: '1951-02-09',
    phone: '07700 900801',
    address: '12 Larkspur Yard, Leeds',
    preferredContact: 'letter',
  },
  known: { ...opening('Ottoline', 'Thistledown').patient, phone: '07700 900802', address: '4 Hazelcroft Row, Leeds' },
  died: { ...opening('Percival', 'Marrowby').patient, phone: '07700 900803', address: '9 Bellwether Court, Leeds' },
} as const;
export type Who = keyof typeof people;

/** The ids by which the three people's cases, referrals and other things can be asked for. */
export type LeakIds = Readonly<Record<Who, { readonly caseId: string; readonly referralIds: readonly string[] }>> & {
  readonly serviceId: string;
  readonly groupId: string;
  readonly concernIds: readonly string[];
  /** What the person of the first case types to open their own page. */
  readonly own: { readonly code: string; readonly pin: string };
  /** What a carer of hers types, who may see, write and decide. */
  readonly carer: { readonly code: string; readonly pin: string };
};

const restricted = 'domestic-abuse';
const share = ['name', 'phone', 'address'];

const openFor = async ({ post }: Stay, who: Who, needs: readonly string[]): Promise<string> => {
  const asked = { ...opening('', ''), patient: people[who], needs, reason: 'Said markopening.' };
  const caseId = String((await post('gp-practice', '/cases', asked))['caseId']);
  await post('link-worker', `/cases/${caseId}/allocation`, {});
  const talk = { channel: 'call', result: 'reached', minutes: 20, note: 'Said markcontact on the telephone.' };
  await post('link-worker', `/cases/${caseId}/contacts`, talk);
  return caseId;
};

const hiddenPerson = async (stay: Stay, { serviceId, groupId, day, food }: Known) => {
  const { post, network } = stay;
  const caseId = await openFor(stay, 'hidden', [restricted, 'food']);
  const refer = async (to: object): Promise<string> =>
    String((await post('link-worker', `/cases/${caseId}/referrals`, { share, ...to }))['referralId']);
  const safe = {
    serviceId,
    need: restricted,
    request: 'A markrequest of rooms.',
    message: 'The markmessage by the bins.',
  };
  const goals = [{ text: 'Sleep by markgoal', rating: 2 }];
  await post('link-worker', `/cases/${caseId}/plan`, { matters: 'Her markmatters.', goals }, 'PUT');

  const declined = await refer(safe);
  await post('provider-8', `/referrals/${declined}/decline`, { reason: 'full', note: 'No markdecline.' });
  const silent = await refer(safe);
  await advanceTo(network, eveningAfter(day, 7));
  const accepted = await refer(safe);
  await post('provider-8', `/referrals/${accepted}/question`, { question: 'What markquestion?' });
  await post('link-worker', `/referrals/${accepted}/answer`, { answer: 'This markanswer.' });
  await post('provider-8', `/referrals/${accepted}/acceptance`, {});
  const today = await startWorkingDay(network);
  await post('provider-8', `/referrals/${accepted}/attendances`, { on: today, result: 'attended' });

  const fed = await refer({ ...referring(food), request: 'A markmeal.', message: 'A markdoor.', share });
  await post('provider', `/referrals/${fed}/acceptance`, { group: { groupId, from: today } });
  const asked = await refer({ ...referring(await stay.serviceOf('provider-2')), need: 'money-debt-benefits', share });
  const over = await refer({ ...referring(await stay.serviceOf('provider-3')), need: 'loneliness-isolation', share });
  await post('provider-3', `/referrals/${over}/acceptance`, {});
  await post('link-worker', `/referrals/${over}/withdrawal`, { reason: 'changed-mind' });
  return { caseId, referralIds: [declined, silent, accepted, fed, asked, over] };
};

const letCarerIn = async ({ press, dayFields, visitorFor }: Stay, caseId: string) => {
  const at = `/cases/${caseId}/own/carers`;
  const told = { 'told.by': 'person', 'told.how': 'phone', ...(await dayFields('told.on', 0)) };
  const found = { capacity: 'has', ...(await dayFields('askedAloneOn', 0)) };
  await press('link-worker', at, { 'details.name': 'Joan Marsh', scope: ['message', 'decide'], ...found, ...told });
  const { html: named } = await (await visitorFor('link-worker')).get(at);
  const [, carerId = ''] = /own\/carers\/(\w+)\/code/.exec(named) ?? [];
  const { html } = await press('link-worker', `${at}/${carerId}/code`, {}, at);
  const pin = '5937';
  await press('link-worker', `${at}/${carerId}/pin`, { pin }, at);
  return { code: /fp-code">([^<]+)</.exec(html)?.[1] ?? '', pin };
};

const tellSecretsOf = async (stay: Stay, caseId: string, referralId: string) => {
  const { post, press } = stay;
  const organisationId = await stay.organisationOf('provider-6');
  const notWith = (entry: object) => post('link-worker', `/cases/${caseId}/not-with`, entry);
  await notWith({ what: 'provider', organisationId, reason: 'Her markcousin works there.' });
  await notWith({ what: 'place', place: 'Markwharf Lane', reason: 'The markstairs.' });
  await press('link-worker', `/cases/${caseId}/visit-risk`, {
    text: 'The markterrier bites.',
    source: 'A markneighbour.',
    ...(await stay.dayFields('on', -30)),
    ...(await stay.dayFields('reviewOn', 60)),
  });
  const worry = { inDanger: 'no', personKnows: 'no' };
  const told = [
    await post('gp-practice', `/cases/${caseId}/concerns`, { ...worry, words: 'A markbruise.' }),
    await post('provider-8', `/referrals/${referralId}/concerns`, { ...worry, words: 'A markflinch.' }),
  ];
  await press(
    'link-worker-2',
    `/beyond-team/${caseId}`,
    { reason: 'emergency', words: 'A markemergency.' },
    '/beyond-team',
  );
  const pin = '7294';
  const { html } = await press('link-worker', `/cases/${caseId}/own-page/code`, {}, `/cases/${caseId}/own-page`);
  await press('link-worker', `/cases/${caseId}/own-page/pin`, { pin }, `/cases/${caseId}/own-page`);
  const code = /fp-code">([^<]+)</.exec(html)?.[1] ?? '';
  const concernIds = told.map(({ concernId }) => String(concernId));
  return { concernIds, own: { code, pin }, carer: await letCarerIn(stay, caseId) };
};

const knownPerson = async (stay: Stay, { food }: Known) => {
  const { post, press } = stay;
  const caseId = await openFor(stay, 'known', ['food', 'loneliness-isolation']);
  const refer = async (serviceId: string, need: string): Promise<string> => {
    const asked = { ...referring(serviceId), need, share };
    return String((await post('link-worker', `/cases/${caseId}/referrals`, asked))['referralId']);
  };
  const fed = await refer(food, 'food');
  const walked = await refer(await stay.serviceOf('provider-3'), 'loneliness-isolation');
  for (const [role, id] of [
    ['provider', fed],
    ['provider-3', walked],
  ] as const)
    await post(role, `/referrals/${id}/acceptance`, {});
  await press('link-worker-3', `/cases/${caseId}/known`, { reason: 'We are markinlaws.' });
  await press('provider-3', `/referrals/${walked}/known`, { reason: 'We are markrivals.' });
  await press('team-lead', `/cases/${caseId}/another-worker`, {
    to: 'waiting-list',
    keepFromFormer: 'yes',
    reason: 'Said markprivately.',
  });
  return { caseId, referralIds: [fed, walked] };
};

const deadPerson = async (stay: Stay, network: TestNetwork, { food, serviceId }: Known) => {
  const { post } = stay;
  const caseId = await openFor(stay, 'died', ['food', restricted]);
  const money = await stay.serviceOf('provider-2');
  const referralIds: string[] = [];
  for (const to of [
    { serviceId: food, need: 'food' },
    { serviceId, need: restricted },
    { serviceId: money, need: 'money-debt-benefits' },
  ]) {
    const sent = await post('link-worker', `/cases/${caseId}/referrals`, { ...referring(food), ...to, share });
    referralIds.push(String(sent['referralId']));
  }
  // Each service has its e-mail before anything else happens.
  await network.advance('PT1M');
  const [fed = '', safe = ''] = referralIds;
  await post('provider', `/referrals/${fed}/acceptance`, {});
  await post('provider-8', `/referrals/${safe}/acceptance`, {});
  await post('gp-practice', `/cases/${caseId}/death`, { toldBy: 'family', note: 'In markhospice.' });
  return { caseId, referralIds };
};

type Known = { readonly day: string; readonly food: string; readonly serviceId: string; readonly groupId: string };

/** Lives through everything about three people that somebody must not see. */
export const liveThrough = async (network: TestNetwork): Promise<LeakIds> => {
  const stay = beginStay(network);
  const day = await startWorkingDay(network);
  const { serviceId, groupId } = await stay.listings(day);
  const known = { day, food: await pantry(network), serviceId, groupId };
  const hidden = await hiddenPerson(stay, known);
  const secrets = await tellSecretsOf(stay, hidden.caseId, hidden.referralIds[2] ?? '');
  const people = { hidden, known: await knownPerson(stay, known), died: await deadPerson(stay, network, known) };
  await network.advance('PT1M');
  return { ...people, ...secrets, serviceId, groupId };
};
