import type { LinkActor, LinkPurpose } from '@fingerpost/kernel';
import {
  answerLinkItem,
  linkKeyOf,
  linkToken,
  openLink,
  type OpenedLink,
  type ReferInput,
  readReferral,
} from '@fingerpost/core/referral';
import { type Journey, sentReferral } from './journey.ts';
import { start, type World } from './world.ts';

const arriving = { kind: 'system', process: 'sign-in' } as const;

/** A referral with the secret of the link by which its service answers. */
export type Linked = Journey & { readonly token: string };

/** Makes the link that the e-mail about a sent referral carries. */
export const linkTo = async (
  world: World,
  referralId: string,
  { now = start, purpose = 'answer' }: { readonly now?: Date; readonly purpose?: LinkPurpose } = {},
): Promise<string> => {
  const context = world.as(arriving, { now });
  const token = linkToken(context, `ntc_${context.random(42)}`, purpose);
  const item = answerLinkItem(context, token, await readReferral(context, referralId), purpose);
  await world.table.write([{ kind: 'put', item, expect: 'new' }], token);
  return token;
};

/** Sends a referral whose service is told of it by an e-mail with a link. */
export const linkedReferral = async (world: World, changes: Partial<ReferInput> = {}): Promise<Linked> => {
  const journey = await sentReferral(world, changes);
  return { ...journey, token: await linkTo(world, journey.referralId) };
};

type Opening = { readonly now?: Date; readonly door?: 'answer' | 'finish' };

/** Opens a link as somebody does who has nothing but the e-mail. */
export const opened = (
  world: World,
  token: string,
  { now = start, door = 'answer' }: Opening = {},
): Promise<OpenedLink> => openLink({ token, door }, world.as(arriving, { now }));

const actorIn = (found: OpenedLink, name: string): LinkActor => {
  if (found.opens !== 'request' && found.opens !== 'finish') throw new Error(`the link opens ${found.opens}`);
  return { ...found.actor, name };
};

/** Opens a link that still takes an answer, and says who answers. */
export const linkActor = async (world: World, token: string, name = 'Sam Lee'): Promise<LinkActor> =>
  actorIn(await opened(world, token), name);

/** Opens a link that says how it goes and still may, and says who does. */
export const finishActor = async (world: World, token: string, name = 'Sam Lee'): Promise<LinkActor> =>
  actorIn(await opened(world, token, { door: 'finish' }), name);

/** Opens a link that does nothing any more, and gives what it tells instead. */
export const storyOf = async (world: World, token: string, opening: Opening = {}) => {
  const found = await opened(world, token, opening);
  if (found.opens !== 'story') throw new Error(`the link opens ${found.opens}`);
  return found.story;
};

/** Gives the partition in which a link stands. */
export const linkPartition = (world: World, token: string): string => linkKeyOf(world.as(arriving), token).pk;
