import middy from '@middy/core';
import type { Context as LambdaContext } from 'aws-lambda';
import { logFailure, setLogContext } from './log.ts';

/** The one stack every Lambda wears: the request id on each log line, and one line for what breaks. */
export const withCoat = <Event, Result>(
  work: (event: Event, context: LambdaContext) => Promise<Result>,
): ((event: Event, context: LambdaContext) => Promise<Result>) =>
  middy<Event, Result>()
    .use({
      before: ({ context }) => {
        setLogContext(context.awsRequestId);
      },
      onError: ({ error, context }) => {
        logFailure('lambda.failed', error, { function: context.functionName });
      },
    })
    .handler(work);
