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

/** Asks the practice of a case to do something. */
export const askPractice = async (network: TestNetwork, caseId: string): Promise<void> =>
  fillIn(await Visitor.as(network, 'link-worker'), `/cases/${caseId}/action`, { ask: 'Please review the tablets.' });

/** Adds people to the demo data until a referral is in each state in which its pages look different; gives a case and its referral that was only proposed, and the cases to which something happened. */
export const reachEveryState = async (
  network: TestNetwork,
): Promise<LifeStates & { readonly caseId: string; readonly proposedId: string }> => {
  const post = async (role: string, path: string, body: unknown = {}) =>
    (await done(network, { role, method: 'POST', path, body })).body;
  const provider = async (family: string, step: string, body: unknown) => {
    const { referralId } = await sentReferral(network, 'Somebody', family);
    await post('provider', `/referrals/${referralId}/${step}`, body);
    return referralId;
  };
  const in3Weeks = new Date(Date.now() + 21 * 86_400_000).toISOString().slice(0, 10);
  await provider('Asked', 'question', { question: 'Is a ground floor needed?' });
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
  await post('link-worker', `/referrals/${String(second['referralId'])}/acceptance`, { spokeWith: 'Sam at the desk' });
  const paused = await sentReferral(network, 'Somebody', 'Paused');
  await post('link-worker', `/cases/${paused.caseId}/pause`, { reason: 'away', until: in3Weeks });
  await askPractice(network, caseId);
  return { caseId, proposedId: String(offered['referralId']), ...(await reachLifeStates(network)) };
};
