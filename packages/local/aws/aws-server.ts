import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { parseJson, readBody, sendBody } from '../http.ts';
import { sendAwsAnswer } from './json-protocol.ts';
import { secretsManager } from './secrets-manager.ts';
import { stepFunctionsApi } from './step-functions-api.ts';
import type { StepFunctions } from '../workflow/step-functions.ts';

const largest = 1024 * 1024;

/** Handles a request whose address was parsed already. */
export type Handler = (request: IncomingMessage, response: ServerResponse, url: URL) => Promise<ServerResponse>;

type Parts = {
  readonly s3: Handler;
  readonly notify: Handler;
  readonly stepFunctions: StepFunctions;
  readonly secret: string;
  readonly report: (message: string) => void;
};

const route = async (parts: Parts, request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> => {
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const target = request.headers['x-amz-target'];
  if (typeof target !== 'string') {
    return url.pathname.startsWith('/v2/') ? parts.notify(request, response, url) : parts.s3(request, response, url);
  }
  const [service = '', operation = ''] = target.split('.');
  const input = parseJson((await readBody(request, largest))?.toString('utf8') ?? '');
  if (service === 'AWSStepFunctions')
    return sendAwsAnswer(response, stepFunctionsApi(operation, input, parts.stepFunctions), '1.0');
  if (service === 'secretsmanager')
    return sendAwsAnswer(response, secretsManager(operation, input, parts.secret), '1.1');
  return sendAwsAnswer(response, { error: 'UnknownOperationException', message: `${target} is not known here` }, '1.0');
};

/** Stands in for S3, Step Functions, Secrets Manager and GOV.UK Notify on one port, told apart as their own requests are. */
export const awsServer =
  (parts: Parts): RequestListener =>
  (request, response) => {
    route(parts, request, response).catch((error: unknown) => {
      parts.report(`the stand-in for AWS could not answer: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendBody(response, 500, {});
    });
  };
