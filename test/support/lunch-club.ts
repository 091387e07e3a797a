import { done, opening, referring, type Sent } from './journey.ts';
import type { TestNetwork } from './network.ts';

type Item = Readonly<Record<string, unknown>>;

const itemsOf = async (network: TestNetwork, role: string, path: string): Promise<Item[]> =>
  (await network.call(role, 'GET', path)).body['items'] as Item[];

/** Refers somebody, by the demo practice and link worker, to the demo service that sees people in a group; it has not answered yet. */
export const sentToLunchClub = async (network: TestNetwork, given: string, family: string): Promise<Sent> => {
  const post = async (role: string, path: string, body: unknown = {}) =>
    (await done(network, { role, method: 'POST', path, body })).body;
  const services = await itemsOf(network, 'link-worker', '/services?need=loneliness-isolation&limit=100');
  const club = services.find(({ name }) => name === 'Lantern Lunch Club');
  if (club === undefined) throw new Error('the demo network has no lunch club');
  const { patient, ...rest } = opening(given, family);
  const safely = { ...patient, safeContact: { avoid: ['voicemail'] } };
  const caseId = String((await post('gp-practice', '/cases', { ...rest, patient: safely }))['caseId']);
  await post('link-worker', `/cases/${caseId}/allocation`);
  const sent = await post('link-worker', `/cases/${caseId}/referrals`, {
    ...referring(String(club['serviceId'])),
    need: 'loneliness-isolation',
  });
  return { caseId, referralId: String(sent['referralId']), reference: String(sent['reference']) };
};
