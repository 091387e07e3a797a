import * as z from 'zod';
import { DeviceId, LinkName, OrganisationId, Recent } from '@fingerpost/kernel';

/** How a code goes: never by e-mail, which is how the links come. */
export const CodeWay = z.enum(['sms', 'letter']);
export type CodeWay = z.infer<typeof CodeWay>;

/** A code that was asked for and not typed yet: its keyed digest, how it went, until when, and wrong tries. */
const AskedCode = z.object({
  id: z.string(),
  digest: z.string(),
  by: CodeWay,
  until: z.iso.datetime(),
  failures: z.int(),
});

/** A browser on which an organisation acts without signing in: it waits for its code, is known, or was taken off. */
export const Device = z.object({
  id: DeviceId,
  organisationId: OrganisationId,
  /** Who asked, as they said. */
  name: LinkName,
  state: z.enum(['waiting', 'known', 'revoked']),
  code: AskedCode.optional(),
  knownSince: z.iso.datetime().optional(),
  knownUntil: z.iso.datetime().optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Device = z.infer<typeof Device>;

/** Where an organisation gets its codes, besides the phone in the directory, and when it asked for some. */
export const CodeChannels = z.object({
  phone: z.string().optional(),
  address: z.string().optional(),
  postcode: z.string().optional(),
  asked: z.array(z.object({ at: z.iso.datetime(), by: CodeWay })),
  version: z.int(),
  recent: z.array(Recent),
});
export type CodeChannels = z.infer<typeof CodeChannels>;

/** What an organisation has that has registered nothing and asked for nothing. */
export const noChannels: CodeChannels = { asked: [], version: 0, recent: [] };

/** Wrong tries after which a code is good for nothing. */
export const mostTries = 5;

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const goodFor = { sms: 10 * minute, letter: 10 * day } as const satisfies Record<CodeWay, number>;
const daysKnown = 365;
const mostAnHour = 4;
const mostADay = 12;

const later = (now: Date, milliseconds: number): string => new Date(now.getTime() + milliseconds).toISOString();

/** Gives the instant until which a code is good: ten minutes by text, ten days by letter. */
export const codeUntil = (now: Date, by: CodeWay): string => later(now, goodFor[by]);

/** Gives the instant until which a device is known, a year later. */
export const knownUntil = (now: Date): string => later(now, daysKnown * day);

/** Tells whether a device may show personal details now. */
export const isKnown = (device: Device | undefined, now: Date): boolean =>
  device?.state === 'known' && device.knownUntil !== undefined && device.knownUntil > now.toISOString();

/** Gives the askings of the last day, which is as long as they count. */
export const askedLately = ({ asked }: CodeChannels, now: Date): CodeChannels['asked'] =>
  asked.filter(({ at }) => Date.parse(at) > now.getTime() - day);

/** Tells whether an organisation has asked for as many codes as it may, in the last hour or the last day. */
export const hasAskedEnough = (channels: CodeChannels, now: Date): boolean => {
  const lately = askedLately(channels, now);
  const lastHour = lately.filter(({ at }) => Date.parse(at) > now.getTime() - hour);
  return lately.length >= mostADay || lastHour.length >= mostAnHour;
};
