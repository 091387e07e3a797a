import { handle, type LambdaEvent } from 'hono/aws-lambda';
import { withCoat } from '../wiring/coat.ts';
import { apiApp } from './app.ts';

const answer = handle(apiApp());

/** The JSON API behind API Gateway. */
export const handler = withCoat((event: LambdaEvent) => answer(event));
