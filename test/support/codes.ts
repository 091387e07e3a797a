import { expect } from 'vitest';
import { outbox } from './journey.ts';
import type { TestNetwork } from './network.ts';
import { hiddenFields, type Seen, Visitor } from './visitor.ts';

/** The mobile number at which the pantry gets its codes. */
export const codePhone = '07700 900345';

/** Registers, signed in, where an organisation's codes go. */
export const registerCodes = async (
  network: TestNetwork,
  channels: Readonly<Record<string, string>> = { phone: codePhone },
  as = 'provider',
): Promise<Seen> => {
  const member = await Visitor.as(network, as);
  const at = '/our-services/codes';
  return member.post(at, { ...hiddenFields((await member.get(at)).html), ...channels });
};

/** Presses “Send the code” behind a link, as somebody who says who they are. */
export const askCode = async (
  visitor: Visitor,
  link: string,
  typed: Readonly<Record<string, string>> = {},
): Promise<Seen> => {
  const { html } = await visitor.get(`${link}/code`);
  return visitor.post(`${link}/code`, { ...hiddenFields(html), name: 'Sam Lee', ...typed });
};

/** Types a code on the page that asks for it. */
export const enterCode = async (visitor: Visitor, link: string, code: string): Promise<Seen> => {
  const { html } = await visitor.get(`${link}/code/entry`);
  return visitor.post(`${link}/code/entry`, { ...hiddenFields(html), code });
};

/** Gives the code that was sent last about a referral, by text or letter. */
export const codeSent = async (network: TestNetwork, reference: string): Promise<string> => {
  const code = async (): Promise<string | undefined> =>
    (await outbox(network))
      .filter(({ body }) => body.includes(reference) && body.includes('code'))
      .map(({ body }) => /\b\d{6}\b/.exec(body)?.[0])
      .find((found) => found !== undefined);
  await expect.poll(code, { timeout: 10_000 }).toBeDefined();
  return (await code()) ?? '';
};

/** Gives a code that is not this one. */
export const wrongOf = (code: string): string => (code === '000000' ? '000001' : '000000');
