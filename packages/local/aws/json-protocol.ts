import type { ServerResponse } from 'node:http';
import { sendJson } from '../http.ts';

/** What an AWS operation answers: a body, or an error with its modelled name. */
export type AwsAnswer = { readonly body: unknown } | { readonly error: string; readonly message: string };

/** Sends an answer in the AWS JSON protocol of this version. */
export const sendAwsAnswer = (response: ServerResponse, answer: AwsAnswer, version: '1.0' | '1.1'): ServerResponse => {
  const type = `application/x-amz-json-${version}`;
  if ('body' in answer) return sendJson(response, 200, answer.body, type);
  response.setHeader('x-amzn-errortype', answer.error);
  return sendJson(response, 400, { __type: answer.error, message: answer.message }, type);
};
