import { done, opening, pantry, referring } from './journey.ts';
import type { TestNetwork } from './network.ts';

/** Opens a case of somebody who goes to a service for a restricted need, and is referred for food; no carer must learn of the first. */
export const personWithTwo = async (
  network: TestNetwork,
  { refuge, day }: { readonly refuge: string; readonly day: string },
): Promise<string> => {
  const post = async (role: string, path: string, body: unknown = {}) =>
    (await done(network, { role, method: 'POST', path, body })).body;
  const asked = { ...opening('Gloria', 'Mbeki'), needs: ['domestic-abuse', 'food'] };
  const caseId = String((await post('gp-practice', '/cases', asked))['caseId']);
  const onCase = (path: string, body?: unknown) => post('link-worker', `/cases/${caseId}/${path}`, body);
  await onCase('allocation');
  await onCase('contacts', { channel: 'call', result: 'reached', minutes: 20 });
  const { referralId } = await onCase('referrals', { ...referring(refuge), need: 'domestic-abuse' });
  await post('provider-8', `/referrals/${String(referralId)}/acceptance`);
  await post('provider-8', `/referrals/${String(referralId)}/attendances`, { on: day, result: 'attended' });
  await onCase('referrals', referring(await pantry(network)));
  return caseId;
};
