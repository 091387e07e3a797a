import { type Change, type Context, type Item, makeEvent, type Scope, type Write } from '@fingerpost/kernel';
import { CodeChannels, Device, noChannels } from './device.ts';
import { codeChannelsKey, deviceKey } from './device.keys.ts';

type Read = Pick<Context, 'table'>;

/** Parses a stored device. */
const deviceOf = (item: Item): Device => Device.parse(item.data);

const channelsOf = (item: Item | undefined): CodeChannels =>
  item === undefined ? noChannels : CodeChannels.parse(item.data);

/** Where an organisation's codes go, and a device of its own where one was named and is there. */
export type Access = { readonly channels: CodeChannels; readonly device: Device | undefined };

/** Reads where an organisation's codes go, and one of its devices, in one round trip. */
export const readAccess = async (
  context: Read,
  organisationId: string,
  deviceId: string | undefined,
): Promise<Access> => {
  const items = await context.table.getMany([
    codeChannelsKey(organisationId),
    ...(deviceId === undefined ? [] : [deviceKey(organisationId, deviceId)]),
  ]);
  const device = items.find(({ type }) => type === 'device');
  return {
    channels: channelsOf(items.find(({ type }) => type === 'code-channels')),
    device: device === undefined ? undefined : deviceOf(device),
  };
};

/** Reads all devices of an organisation that are or were known, or wait for their code. */
export const readDevices = async (context: Read, organisationId: string): Promise<readonly Device[]> => {
  const { pk } = codeChannelsKey(organisationId);
  const devices: Device[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(pk, { beginsWith: '1#', ...(after === undefined ? {} : { after }) });
    devices.push(...page.rows.map(deviceOf));
    after = page.after;
  } while (after !== undefined);
  return devices;
};

const keptAfter = 400 * 86_400;

/** The write that keeps a device as its next version; it is forgotten some time after it was last changed. */
const putDevice = ({ now }: Pick<Context, 'now'>, after: Device): Write => ({
  kind: 'put',
  expect: after.version === 1 ? 'new' : after.version - 1,
  item: {
    ...deviceKey(after.organisationId, after.id),
    type: 'device',
    version: after.version,
    data: after,
    expiresAt: Math.floor(now.getTime() / 1000) + keptAfter,
  },
});

/** The write that keeps where codes go as its next version. */
export const putChannels = (organisationId: string, after: CodeChannels): Write => ({
  kind: 'put',
  expect: after.version === 1 ? 'new' : after.version - 1,
  item: { ...codeChannelsKey(organisationId), type: 'code-channels', version: after.version, data: after },
});

/** Makes the change that takes a device to its next version, with the event that explains it. */
export const deviceChange = (
  context: Context,
  after: Device,
  event: { readonly type: string; readonly data: Record<string, unknown> },
  more: { readonly writes?: readonly Write[]; readonly scope?: Scope } = {},
): Change => ({
  head: deviceKey(after.organisationId, after.id),
  event: makeEvent(context, {
    ...event,
    subject: after.id,
    version: after.version,
    ...(more.scope === undefined ? {} : { scope: more.scope }),
  }),
  writes: [putDevice(context, after), ...(more.writes ?? [])],
});
