import type { Context as HonoContext, Next } from 'hono';
import { routePath } from 'hono/route';
import type { Context, StaffActor } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { type FormValues, versionField } from '@fingerpost/pages/form';
import type { Frame } from '@fingerpost/pages/layout';
import { contextFor } from '../wiring/context.ts';
import { log } from '../wiring/log.ts';
import { arrive } from './arrival.tsx';
import { problemAnswer } from './problem-answer.tsx';

export { show } from './show.ts';

/** One signed-in request for a page: who asks, what they may use, and what stands around the answer. */
export type Visit = {
  readonly c: HonoContext;
  readonly requestId: string;
  readonly actor: StaffActor;
  readonly context: Context;
  readonly directory: Directory;
  readonly frame: Frame;
  /** What was posted; empty for a GET. */
  readonly values: FormValues;
};

const seenVersion = (values: FormValues): number | undefined => {
  const seen = values[versionField];
  return typeof seen === 'string' && /^\d{1,9}$/.test(seen) ? Number(seen) : undefined;
};

/**
 * Makes the handler of a page for people who are signed in, in the roles named. Anybody else is passed
 * on to the next handler of the same path, so that each role has its own page there; where there is
 * none, they are answered actor.not-allowed.
 */
export const visit =
  (roles: readonly StaffActor['role'][], work: (visit: Visit) => Promise<Response>) =>
  async (c: HonoContext, next: Next): Promise<Response | undefined> => {
    const arrival = await arrive(c);
    if (arrival instanceof Response) return arrival;
    const { requestId, actor, directory, frame, values, idempotency, usage: first } = arrival;
    if (!roles.includes(actor.role)) {
      await next();
      return undefined;
    }
    const { context, usage } = await contextFor({ actor, requestId, idempotency, ifMatch: seenVersion(values) });
    const answer = await work({ c, requestId, actor, context, directory, values, frame }).catch((error: unknown) =>
      problemAnswer(error, c, frame, requestId),
    );
    log(`web.${c.req.method.toLowerCase()}`, {
      route: routePath(c),
      status: answer.status,
      member: actor.memberId,
      role: actor.role,
      trips: usage.trips + first.trips,
      read: usage.read + first.read,
      write: usage.write,
    });
    for (const cookie of c.res.headers.getSetCookie()) answer.headers.append('set-cookie', cookie);
    return answer;
  };
