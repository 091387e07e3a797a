import { EventEnvelope, type LinkActor } from '@fingerpost/kernel';
import { accessCode, setCodeChannels } from '@fingerpost/core/device';
import { acceptedReferral } from './journey.ts';
import { finishActor, linkTo } from './links.ts';
import { staff } from './network.ts';
import { newWorld, start } from './world.ts';

/** A mobile number that a service has registered for codes. */
export const codePhone = '07700 900345';

/** Circumstances some minutes after the start. */
export const afterMinutes = (count: number) => ({ now: new Date(start.getTime() + count * 60_000) });

/** A network whose service has accepted a referral and holds a link to say how it goes, with its codes as registered. */
export const codeNetwork = async (registered: object = { phone: codePhone }) => {
  const world = await newWorld();
  const { organisationId } = staff.provider;
  await setCodeChannels({ organisationId, ...registered }, world.as(staff.provider));
  const { referralId } = await acceptedReferral(world);
  const actor = await finishActor(world, await linkTo(world, referralId, { purpose: 'attended' }));
  const by = (circumstances = {}, as: LinkActor = actor) => world.as(as, circumstances);
  /** What the latest text or letter says. */
  const sent = async (): Promise<string> => {
    const asked = (await world.everything())
      .filter(({ type }) => type === 'event')
      .map(({ data }) => EventEnvelope.parse(data))
      .filter(({ type }) => type === 'AccessCodeAsked')
      .toSorted((one, other) => one.at.localeCompare(other.at));
    return accessCode(by(), String(asked.at(-1)?.data['codeId']));
  };
  return { world, referralId, actor, by, sent };
};
