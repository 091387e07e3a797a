import { Refusal } from '@fingerpost/kernel';
import { log, logFailure } from '../wiring/log.ts';
import { statusOf } from '../wiring/status.ts';

/** Problems of HTTP itself, before any use-case is asked. */
export const httpProblems = {
  notJson: { status: 400, code: 'body.not-json', title: 'The body is not valid JSON.' },
  notJsonType: { status: 415, code: 'body.content-type', title: 'Send the body as application/json.' },
  tooLarge: { status: 413, code: 'body.too-large', title: 'The body is larger than 256 KB. Send less text.' },
  noRoute: { status: 404, code: 'route.missing', title: 'There is nothing at this address.' },
  broken: {
    status: 500,
    code: 'server.broken',
    title: 'Something went wrong on our side. Nothing you sent was lost if you send it again.',
  },
} as const;
type HttpProblem = (typeof httpProblems)[keyof typeof httpProblems];

/** An error that HTTP itself gives: the problem document is its definition. */
export class HttpError extends Error {
  override readonly name = 'HttpError';
  readonly problem: HttpProblem;
  constructor(problem: HttpProblem) {
    super(problem.code);
    this.problem = problem;
  }
}

const answer = (status: number, body: Record<string, unknown>): Response =>
  new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' },
  });

/** Turns any error into problem details (RFC 9457) with a code and the request id; what breaks is logged, not shown. */
export const problemFor = (error: unknown, requestId: string, operation: string): Response => {
  if (error instanceof Refusal) {
    const status = statusOf[error.kind];
    log(error.code, { operation, requestId, status });
    return answer(status, {
      type: `https://fingerpost.example/problems/${error.code}`,
      title: error.message,
      status,
      code: error.code,
      requestId,
      ...error.details,
    });
  }
  const problem = error instanceof HttpError ? error.problem : httpProblems.broken;
  if (error instanceof HttpError) log(problem.code, { operation, requestId, status: problem.status });
  else logFailure(problem.code, error, { operation, requestId });
  return answer(problem.status, {
    type: `https://fingerpost.example/problems/${problem.code}`,
    title: problem.title,
    status: problem.status,
    code: problem.code,
    requestId,
  });
};
