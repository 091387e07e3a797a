import type { CodeWay } from './device.ts';

/** What the event of each change says: ids and dates; no code, no digest of one, and no address. */
type DeviceEvents = {
  readonly AccessCodeAsked: {
    readonly organisationId: string;
    readonly referralId: string;
    readonly codeId: string;
    readonly by: CodeWay;
    readonly until: string;
  };
  readonly AccessCodeTried: { readonly organisationId: string; readonly failures: number };
  readonly DeviceKnown: { readonly organisationId: string; readonly by: CodeWay; readonly until: string };
  readonly DeviceRevoked: { readonly organisationId: string };
  readonly CodeChannelsSet: { readonly text: boolean; readonly letter: boolean };
};

/** The type and data of one event of a device, as its use-case writes it. */
export const deviceEvent = <Type extends keyof DeviceEvents>(
  type: Type,
  data: DeviceEvents[Type],
): { readonly type: Type; readonly data: DeviceEvents[Type] } => ({ type, data });
