import type { Answer, TestNetwork } from './network.ts';

type Item = Readonly<Record<string, unknown>>;

/** One request of the journey: who asks what. */
export type Request = {
  readonly role: string;
  readonly method: 'POST' | 'PUT' | 'PATCH';
  readonly path: string;
  readonly body?: unknown;
};

/** Sends a request and gives the answer. Refuses: an answer that is no success, naming it. */
export const done = async (network: TestNetwork, { role, method, path, body }: Request): Promise<Answer> => {
  const answer = await network.call(role, method, path, body);
  if (answer.status >= 300) throw new Error(`${path} by ${role}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer;
};

const post = (network: TestNetwork, role: string, path: string, body?: unknown): Promise<Answer> =>
  done(network, { role, method: 'POST', path, body });

/** Gives the items of a list, every page of it. */
export const listed = async (network: TestNetwork, role: string, path: string): Promise<Item[]> => {
  const items: Item[] = [];
  let cursor: string | undefined;
  do {
    const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`;
    const { body } = await network.call(role, 'GET', `${path}${query}`);
    items.push(...(body['items'] as Item[]));
    cursor = body['next'] as string | undefined;
  } while (cursor !== undefined);
  return items;
};

/** Finds the demo provider's own service for food. */
export const pantry = async (network: TestNetwork): Promise<string> => {
  const { body } = await network.call('provider', 'GET', '/me');
  const { organisationId } = body['organisation'] as Item;
  const found = await network.call('link-worker', 'GET', '/services?need=food&limit=100');
  const own = (found.body['items'] as Item[]).find((service) => service['organisationId'] === organisationId);
  if (own === undefined) throw new Error('the demo provider has no service for food');
  return String(own['serviceId']);
};

/** What a practice sends about a person whom the service is to see. */
export const opening = (given: string, family: string) => ({
  patient: {
    name: { given, family },
    dateOfBirth: '1948-05-17',
    phone: '07700 900751',
    postcode: 'LS6 3AA',
    address: '7 Sorrel Bank, Leeds',
    safeContact: { nothingToAvoid: true },
    language: 'English',
  },
  needs: ['food'],
  reason: 'Would like to eat with others again.',
  urgency: 'routine',
  consent: { agreed: true, how: 'spoken' },
});

/** What a link worker sends to refer to the pantry. */
export const referring = (serviceId: string) => ({
  serviceId,
  need: 'food',
  request: 'Would enjoy a meal in company.',
  message: 'Please ring in the morning.',
  share: ['name', 'phone'],
});

/** A case and its referral, by their ids, and the reference by which people speak of the referral. */
export type Sent = { readonly caseId: string; readonly referralId: string; readonly reference: string };

/** Brings a person from the practice through the link worker to the pantry, which has not answered yet. */
export const sentReferral = async (network: TestNetwork, given: string, family: string): Promise<Sent> => {
  const opened = await post(network, 'gp-practice', '/cases', opening(given, family));
  const caseId = String(opened.body['caseId']);
  await post(network, 'link-worker', `/cases/${caseId}/allocation`);
  await post(network, 'link-worker', `/cases/${caseId}/contacts`, { channel: 'call', result: 'reached', minutes: 20 });
  const sent = await post(network, 'link-worker', `/cases/${caseId}/referrals`, referring(await pantry(network)));
  return {
    caseId,
    referralId: String(sent.body['referralId']),
    reference: String(sent.body['reference']),
  };
};

/** Takes a step of a referral as its provider. */
export const step = (network: TestNetwork, referralId: string, path: string, body?: unknown): Promise<Answer> =>
  post(network, 'provider', `/referrals/${referralId}/${path}`, body);

/** Gives a case as its link worker sees it. */
export const caseSeen = async (network: TestNetwork, caseId: string): Promise<Item> =>
  (await network.call('link-worker', 'GET', `/cases/${caseId}`)).body;

/** A message that left the network. */
export type Message = {
  readonly reference: string;
  readonly recipient: string;
  readonly template: string;
  readonly subject: string | null;
  readonly body: string;
};

/** Gives the messages that left the network, latest first. */
export const outbox = async (network: TestNetwork): Promise<readonly Message[]> =>
  ((await network.local('outbox')) as { messages: Message[] }).messages;

/** An execution of the follow-up machine. */
export type Execution = { readonly name: string; readonly status: string; readonly transitions: number };

/** Gives the executions that watched a case or its referrals. */
export const executionsOf = async (network: TestNetwork, caseId: string): Promise<readonly Execution[]> => {
  const { executions } = (await network.local('executions')) as { executions: Execution[] };
  return executions.filter(({ name }) => name.includes(caseId.slice('cas_'.length)));
};
