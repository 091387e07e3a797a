import type { Context as HonoContext } from 'hono';
import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { dropCookie, readCookie, writeCookie } from '../web/cookies.ts';
import { realSeconds } from '../web/session.ts';

const purpose = 'own-page-session';
const cookie = '__Host-fingerpost-own';
const idleSeconds = 15 * 60;
const absoluteSeconds = 2 * 60 * 60;

/** Whose page somebody is on, the moment their PIN was set, how they read by their record, and when they came and last did something, by the real clock. */
const OwnSession = z.object({
  caseId: z.string(),
  /** A carer who acts for the person. */
  carerId: z.string().optional(),
  since: z.string(),
  reads: z.string().optional(),
  cameAt: z.int(),
  seenAt: z.int(),
});
type OwnSession = z.infer<typeof OwnSession>;

type Secrets = Pick<Context, 'secrets'>;

const keep = (c: HonoContext, { secrets }: Secrets, session: OwnSession): void => {
  writeCookie(c, cookie, secrets.seal(purpose, JSON.stringify(session)));
};

/** Lets a person stay on their page, until they sign out, 15 minutes go by without a click, or two hours in all. */
export const beginOwnSession = (
  c: HonoContext,
  context: Secrets,
  who: Pick<OwnSession, 'caseId' | 'carerId' | 'since' | 'reads'>,
): void => {
  const now = realSeconds();
  const { caseId, carerId, since, reads } = who;
  keep(c, context, { caseId, carerId, since, reads, cameAt: now, seenAt: now });
};

/** Gives whose page somebody is on; undefined where they are on none, or it has been too long. */
export const ownSession = (c: HonoContext, context: Secrets): OwnSession | undefined => {
  const sealed = readCookie(c, cookie);
  const text = sealed === undefined ? undefined : context.secrets.unseal(purpose, sealed);
  const session = text === undefined ? undefined : OwnSession.safeParse(JSON.parse(text)).data;
  if (session === undefined) return undefined;
  const now = realSeconds();
  if (now - session.seenAt >= idleSeconds || now - session.cameAt >= absoluteSeconds) return undefined;
  keep(c, context, { ...session, seenAt: now });
  return session;
};

/** Forgets on whose page somebody was. */
export const endOwnSession = (c: HonoContext): void => {
  dropCookie(c, cookie);
};
