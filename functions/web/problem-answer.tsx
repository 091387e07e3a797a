import type { Context as HonoContext } from 'hono';
import { routePath } from 'hono/route';
import { HTTPException } from 'hono/http-exception';
import { doorRefusals, Refusal, type RefusalKind } from '@fingerpost/kernel';
import { ProblemPage } from '@fingerpost/pages/feedback';
import type { Frame } from '@fingerpost/pages/layout';
import { HttpError } from '../api/problem.ts';
import { log, logFailure } from '../wiring/log.ts';
import { statusOf } from '../wiring/status.ts';
import { show } from './show.ts';

/** An address with an id that cannot be is an address where nothing is. */
const kindOf = (error: Refusal, c: HonoContext): RefusalKind =>
  c.req.method === 'GET' && error.code === doorRefusals.invalid.code ? 'missing' : error.kind;

const tooLarge =
  'What you sent is larger than 256 KB, about a hundred pages of text, so nothing of it was saved. Go back in your browser, where it still is, and make it shorter.';

const messageOf = ({ problem }: HttpError): string => (problem.status === 413 ? tooLarge : problem.title);

/** Gives the page that says what went wrong; what breaks is logged, not shown. */
export const problemAnswer = (error: unknown, c: HonoContext, frame: Frame, requestId: string): Response => {
  const route = routePath(c);
  if (error instanceof Refusal) {
    const kind = kindOf(error, c);
    log(error.code, { route, status: statusOf[kind], requestId });
    const message = kind === error.kind ? error.message : undefined;
    return show(<ProblemPage frame={frame} kind={kind} requestId={requestId} message={message} />, statusOf[kind]);
  }
  if (error instanceof HttpError) {
    log(error.problem.code, { route, status: error.problem.status, requestId });
    const page = <ProblemPage frame={frame} kind="invalid" requestId={requestId} message={messageOf(error)} />;
    return show(page, error.problem.status);
  }
  if (error instanceof HTTPException) {
    log('csrf.refused', { route, status: error.status, requestId });
    return show(<ProblemPage frame={frame} kind="forbidden" requestId={requestId} />, error.status);
  }
  logFailure('web.broken', error, { route, requestId });
  return show(<ProblemPage frame={frame} kind="broken" requestId={requestId} />, 500);
};
