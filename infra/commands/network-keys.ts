import * as z from 'zod';

const key = z.string().refine((text) => Buffer.from(text, 'base64').length === 32, 'must be 32 bytes in base64');

/** The secret as the functions read it; before the first fill it is empty. */
const NetworkKeys = z.strictObject({
  hmacKey: key.optional(),
  sessionKey: key.optional(),
  notifyApiKey: z.string().min(1).optional(),
  oidcClientSecret: z.string().min(1).optional(),
  inboundToken: z.string().min(20).optional(),
  nhsLoginKey: z.string().includes('PRIVATE KEY').optional(),
});
type NetworkKeys = z.output<typeof NetworkKeys>;

/** What an operator may set; what the network makes for itself is not among them. */
export type FromOutside = {
  notifyApiKey?: string | undefined;
  oidcClientSecret?: string | undefined;
  nhsLoginKey?: string | undefined;
};

const given = (values: FromOutside): NetworkKeys =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''));

/**
 * Gives the secret with what was missing filled in, as JSON. A key that is there stays: another HMAC key would find
 * nobody by NHS number any more, and another session key signs everybody out.
 * Refuses: a secret that holds anything but these values, since whatever wrote it is not this.
 */
export const fillKeys = (current: string, fromOutside: FromOutside, randomKey: () => string): string => {
  const present = NetworkKeys.parse(JSON.parse(current));
  return JSON.stringify({
    ...present,
    hmacKey: present.hmacKey ?? randomKey(),
    sessionKey: present.sessionKey ?? randomKey(),
    ...given(fromOutside),
    inboundToken: present.inboundToken ?? randomKey(),
  });
};

/** What a network can do without. */
const mayLack = ['nhsLoginKey'];

/** Names the values that a secret still lacks. */
export const missingKeys = (filled: string): string[] => {
  const present = NetworkKeys.parse(JSON.parse(filled));
  return Object.keys(NetworkKeys.shape).filter((name) => !(name in present) && !mayLack.includes(name));
};
