import middy from '@middy/core';
import type { Context as LambdaContext } from 'aws-lambda';
import { logFailure, setLogContext } from './log.ts';

/** The one stack every Lambda wears: the request id on each log line, and one line for what breaks. */
export const withCoat = <Event, Result>(
  work: (event: Event, context: LambdaContext) => Promise<Result>,
): ((event: Event, context: LambdaContext) => Promise<Result>) =>
  middy<Event, Result>()
    .use({
      before: (request: { readonly context: LambdaContext }) => {
        setLogContext(request.context.awsRequestId);
      },
      onError: (request: { readonly error: Error | null | undefined; readonly context: LambdaContext }) => {
        logFailure('lambda.failed', request.error, { function: request.context.functionName });
      },
    })
    .handler(work);
