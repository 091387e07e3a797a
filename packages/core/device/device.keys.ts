import type { Key } from '@fingerpost/kernel';

/** Where the codes of an organisation go, and when codes were asked for; its devices stand in the same partition. */
export const codeChannelsKey = (organisationId: string): Key => ({ pk: `DEVICES#${organisationId}`, sk: '0' });

/** A browser on which an organisation acts without signing in, or asks to. */
export const deviceKey = (organisationId: string, deviceId: string): Key => ({
  pk: `DEVICES#${organisationId}`,
  sk: `1#${deviceId}`,
});
