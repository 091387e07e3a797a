import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { withCoat } from '../wiring/coat.ts';
import { openApp } from './app.ts';

let answer: ReturnType<typeof handle> | undefined;

/** The pages without an account, behind API Gateway. */
export const handler = withCoat((event: LambdaEvent) => {
  answer ??= handle(openApp());
  return answer(event);
});
