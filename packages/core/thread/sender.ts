import * as z from 'zod';
import { CaseId, type Context } from '@fingerpost/kernel';
import type { PersonDetails } from '@fingerpost/core/patient';

/** The ways in which a reply comes. */
export const ReplyChannel = z.enum(['sms', 'email']);
export type ReplyChannel = z.infer<typeof ReplyChannel>;

/** Which cases have an address now, known by a keyed digest of it alone. */
export const Sender = z.object({ cases: z.array(CaseId), version: z.int() });
export type Sender = z.infer<typeof Sender>;

/** Gives a number or an address as it is compared: digits with the country in front, or small letters. */
export const plainAddress = (channel: ReplyChannel, address: string): string =>
  channel === 'email'
    ? address.trim().toLowerCase()
    : address
        .replaceAll(/[^\d+]/g, '')
        .replace(/^(?:\+|00)/, '')
        .replace(/^0/, '44');

/** Gives the keyed digest by which a sender is known. */
export const senderDigest = ({ secrets }: Pick<Context, 'secrets'>, channel: ReplyChannel, address: string): string =>
  secrets.digest('reply-sender', `${channel}\n${plainAddress(channel, address)}`);

/** Gives the address that a person has for a channel, if any. */
export const addressFor = (channel: ReplyChannel, { phone, email }: PersonDetails): string | undefined =>
  channel === 'sms' ? phone : email;

/** Lists the digests by which replies of a person are known. */
export const digestsOf = (context: Pick<Context, 'secrets'>, person: PersonDetails): readonly string[] =>
  ReplyChannel.options.flatMap((channel) => {
    const address = addressFor(channel, person);
    return address === undefined ? [] : [senderDigest(context, channel, address)];
  });
