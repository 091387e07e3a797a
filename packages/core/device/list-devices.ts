import * as z from 'zod';
import { type Context, OrganisationId, useCase } from '@fingerpost/kernel';
import { mobileIn, type Organisation } from '@fingerpost/core/directory';
import { providerOf } from './code-way.ts';
import { type CodeChannels, type Device, isKnown } from './device.ts';
import { readAccess, readDevices } from './device.repository.ts';

/** A device as its organisation is shown it. */
export type DeviceView = {
  readonly deviceId: string;
  readonly name: string;
  readonly state: 'known' | 'waiting';
  readonly since?: string | undefined;
  readonly until?: string | undefined;
};

/** The devices on which an organisation acts without signing in, and where its codes go. */
export type DeviceList = {
  readonly organisation: { readonly organisationId: string; readonly name: string };
  readonly phone?: string | undefined;
  readonly address?: string | undefined;
  readonly postcode?: string | undefined;
  /** The phone in the directory, where texts reach it and no other is registered. */
  readonly directoryPhone?: string | undefined;
  readonly version: number;
  readonly devices: readonly DeviceView[];
};

const viewOf = ({ id: deviceId, name, state, knownSince, knownUntil, code }: Device): DeviceView =>
  state === 'known'
    ? { deviceId, name, state, since: knownSince, until: knownUntil }
    : { deviceId, name, state: 'waiting', until: code?.until };

const isOnList = (device: Device, now: Date): boolean =>
  isKnown(device, now) || (device.state === 'waiting' && (device.code?.until ?? '') >= now.toISOString());

const deviceList = (
  { now }: Pick<Context, 'now'>,
  organisation: Organisation,
  channels: CodeChannels,
  devices: readonly Device[],
): DeviceList => {
  const { phone, address, postcode, version } = channels;
  return {
    organisation: { organisationId: organisation.organisationId, name: organisation.name },
    phone,
    address,
    postcode,
    directoryPhone: phone === undefined && mobileIn(organisation.phone) !== undefined ? organisation.phone : undefined,
    version,
    devices: devices
      .filter((device) => isOnList(device, now))
      .map(viewOf)
      .toSorted((one, other) => (other.since ?? '').localeCompare(one.since ?? '')),
  };
};

/** Lists the devices on which an organisation acts without signing in, and where its codes go. Refuses: organisation.missing. */
export const listDevices = useCase({
  input: z.object({ organisationId: OrganisationId }),
  allow: ['provider', 'network-admin'],
  run: async ({ organisationId }, context): Promise<DeviceList> => {
    const [organisation, { channels }, devices] = await Promise.all([
      providerOf(context, organisationId),
      readAccess(context, organisationId, undefined),
      readDevices(context, organisationId),
    ]);
    return deviceList(context, organisation, channels, devices);
  },
});
