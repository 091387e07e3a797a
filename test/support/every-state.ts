import { done, pantry, referring, sentReferral } from './journey.ts';
import { fillIn, type LifeStates, reachLifeStates } from './life-states.ts';
import type { TestNetwork } from './network.ts';
import { Visitor } from './visitor.ts';

const byHandService = async (network: TestNetwork): Promise<string> => {
  const { body } = await network.call('link-worker', 'GET', '/services?need=food&limit=100');
  const services = body['items'] as Readonly<Record<string, unknown>>[];
  const found = services.find((service) => service['network'] === false);
  if (found === undefined) throw new Error('every service for food is on the network');
  return String(found['serviceId']);
};

/** Finds the referral of somebody who has a place in the demo provider's group. */
const placedReferral = async (network: TestNetwork): Promise<string> => {
  const { body } = await network.call('provider', 'GET', '/groups');
  const [group] = body['items'] as Readonly<Record<string, unknown>>[];
  const seen = await network.call('provider', 'GET', `/groups/${String(group?.['groupId'])}`);
  const [first] = seen.body['people'] as Readonly<Record<string, unknown>>[];
  return String(first?.['referralId']);
};

/** The cases and referrals from which every page can be reached. */
export type EveryState = LifeStates & {
  readonly caseId: string;
  /** Referrals: one that was only proposed, one with an open question, one by hand, one with a place in a group. */
  readonly proposedId: string;
  readonly askedId: string;
  readonly byHandId: string;
  readonly placedId: string;
};

/** Asks the practice of a case to do something. */
export const askPractice = async (network: TestNetwork, caseId: string): Promise<void> =>
  fillIn(await Visitor.as(network, 'link-worker'), `/cases/${caseId}/action`, { ask: 'Please review the tablets.' });

/** Adds people to the demo data until a referral is in each state in which its pages look different. */
export const reachEveryState = async (network: TestNetwork): Promise<EveryState> => {
  const post = async (role: string, path: string, body: unknown = {}) =>
    (await done(network, { role, method: 'POST', path, body })).body;
  const provider = async (family: string, step: string, body: unknown) => {
    const { referralId } = await sentReferral(network, 'Somebody', family);
    await post('provider', `/referrals/${referralId}/${step}`, body);
    return referralId;
  };
  const in3Weeks = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  const askedId = await provider('Asked', 'question', { question: 'Is a ground floor needed?' });
  await provider('Waitlisted', 'waitlisting', { reviewOn: in3Weeks });
  await provider('Declined', 'decline', { reason: 'full' });
  const ended = await provider('Ended', 'acceptance', {});
  await post('provider', `/referrals/${ended}/ending`, { reason: 'could-not-contact', note: 'Rang three times.' });
  const completed = await provider('Completed', 'acceptance', {});
  await post('provider', `/referrals/${completed}/completion`, { outcome: 'achieved', alsoNeeds: 'A lift.' });

  const { caseId } = await sentReferral(network, 'Somebody', 'Silent');
  const proposed = { ...referring(await pantry(network)), propose: true };
  const offered = await post('link-worker', `/cases/${caseId}/referrals`, proposed);
  const byHand = { ...referring(await byHandService(network)), mode: 'by-hand' };
  await post('link-worker', `/cases/${caseId}/referrals`, byHand);
  const second = await post('link-worker', `/cases/${caseId}/referrals`, byHand);
  const byHandId = String(second['referralId']);
  await post('link-worker', `/referrals/${byHandId}/acceptance`, { spokeWith: 'Sam at the desk' });
  const paused = await sentReferral(network, 'Somebody', 'Paused');
  await post('link-worker', `/cases/${paused.caseId}/pause`, { reason: 'away', until: in3Weeks });
  await askPractice(network, caseId);
  const proposedId = String(offered['referralId']);
  const placedId = await placedReferral(network);
  return { caseId, proposedId, askedId, byHandId, placedId, ...(await reachLifeStates(network)) };
};
