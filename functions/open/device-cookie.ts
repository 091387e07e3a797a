import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import { type Context, DeviceId, OrganisationId } from '@fingerpost/kernel';
import { readCookie, writeCookie } from '../web/cookies.ts';

const purpose = 'device';
const cookie = '__Host-fingerpost-device';
const yearAndABit = 400 * 86_400;
const mostOrganisations = 8;

/** The devices that one browser is, one for each organisation, the latest first. */
const Devices = z.array(z.object({ organisationId: OrganisationId, deviceId: DeviceId }));

type Secrets = Pick<Context, 'secrets'>;

const devicesIn = (c: HonoContext, { secrets }: Secrets): z.infer<typeof Devices> => {
  const sealed = readCookie(c, cookie);
  const text = sealed === undefined ? undefined : secrets.unseal(purpose, sealed);
  return (text === undefined ? undefined : Devices.safeParse(JSON.parse(text)).data) ?? [];
};

/** Gives the device that this browser is for an organisation; undefined where it is none. */
export const deviceOf = (c: HonoContext, context: Secrets, organisationId: string): string | undefined =>
  devicesIn(c, context).find((each) => each.organisationId === organisationId)?.deviceId;

/** Lets this browser be a device of an organisation from now on; whether it is known says the table alone. */
export const rememberDevice = (
  c: HonoContext,
  context: Secrets,
  device: { readonly organisationId: string; readonly deviceId: string },
): void => {
  const others = devicesIn(c, context).filter(({ organisationId }) => organisationId !== device.organisationId);
  const kept = JSON.stringify([device, ...others].slice(0, mostOrganisations));
  writeCookie(c, cookie, context.secrets.seal(purpose, kept), yearAndABit);
};
