import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { withCoat } from '../wiring/coat.ts';
import { webApp } from './app.tsx';

let answer: ReturnType<typeof handle> | undefined;

/** The pages behind API Gateway. */
export const handler = withCoat((event: LambdaEvent) => {
  answer ??= handle(webApp());
  return answer(event);
});
