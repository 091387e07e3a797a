import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Paths } from '../paths.ts';

/** Writes functions for a test, each the text of a module, as the build would leave them. */
export const writeFunctions = (folder: string, sources: Readonly<Record<string, string>>): string => {
  for (const [name, source] of Object.entries(sources)) {
    mkdirSync(join(folder, name), { recursive: true });
    writeFileSync(join(folder, name, 'index.mjs'), source);
  }
  return folder;
};

const aws = `
const call = async (endpoint, target, version, input) => {
  const answer = await fetch(endpoint, { method: 'POST', body: JSON.stringify(input), headers: {
    'x-amz-target': target, 'content-type': 'application/x-amz-json-' + version, 'x-amz-date': '20200101T000000Z',
    authorization: 'AWS4-HMAC-SHA256 Credential=local/20200101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0' } });
  const body = await answer.json();
  if (!answer.ok) throw Object.assign(new Error(JSON.stringify(body)), { name: body.__type });
  return body;
};
const dynamo = (operation, input) => call(process.env.AWS_ENDPOINT_URL_DYNAMODB, 'DynamoDB_20120810.' + operation, '1.0', { TableName: process.env.TABLE_NAME, ...input });
const now = () => Date.now() + Number(process.env.CLOCK_OFFSET_MS);
const write = (pk, sk, rest = {}) => dynamo('PutItem', { Item: { pk: { S: pk }, sk: { S: sk }, ...rest } });
const start = async (name, input) => {
  try {
    await call(process.env.AWS_ENDPOINT_URL_SFN, 'AWSStepFunctions.StartExecution', '1.0', { stateMachineArn: process.env.STATE_MACHINE_ARN, name, input: JSON.stringify(input) });
  } catch (error) { if (error.name !== 'ExecutionAlreadyExists') throw error; }
};
const lookAtOf = ({ watch, lookAt }) => ({ watch: { N: String(watch) }, lookAt: { S: lookAt } });
`;

/**
 * A network in miniature: a POST opens a thing with a deadline in a day; each look writes the next deadline, a day later,
 * three in all, and a note of when it looked. `record` starts an execution a deadline, `send` notes each deadline it saw.
 */
const miniature: Readonly<Record<string, string>> = {
  api: `${aws}export const handler = async (event) => {
    if (event.requestContext.http.method === 'POST') {
      const id = JSON.parse(event.body).id;
      await write('thing#' + id, 'deadline', lookAtOf({ watch: 1, lookAt: new Date(now() + 86400000).toISOString() }));
      return { statusCode: 201, body: JSON.stringify({ id }) };
    }
    const { Items } = await dynamo('Query', { ConsistentRead: true, KeyConditionExpression: 'pk = :pk', ExpressionAttributeValues: { ':pk': { S: 'thing#' + event.queryStringParameters.id } } });
    return Items.map((item) => item.sk.S + (item.at ? ' ' + item.at.S : ''));
  };`,
  web: `export const handler = async (event) => {
    if (event.rawPath === '/break') throw new Error('broken on purpose');
    console.log(JSON.stringify({ level: 'INFO', message: 'page', path: event.rawPath }));
    return { statusCode: 200, headers: { 'Content-Type': 'text/html' }, cookies: ['a=1; Path=/', 'b=2; Path=/'], body: '<h1>' + JSON.stringify(event).replaceAll('<', '') + '</h1>' };
  };`,
  record: `${aws}export const handler = async (event) => {
    if (event.redrive) return { redriven: 0 };
    for (const { dynamodb: { NewImage } } of event.Records) {
      if (NewImage?.lookAt) await start(NewImage.pk.S.slice(6) + '-' + NewImage.watch.N, { id: NewImage.pk.S.slice(6), watch: Number(NewImage.watch.N), lookAt: NewImage.lookAt.S });
    }
    return { batchItemFailures: [] };
  };`,
  send: `${aws}export const handler = async (event) => {
    if (event.redrive || event.retry) return { sent: 0 };
    for (const { dynamodb: { NewImage } } of event.Records) if (NewImage?.lookAt) await write(NewImage.pk.S, 'sent#' + NewImage.watch.N);
    return { batchItemFailures: [] };
  };`,
  workflow: `${aws}export const handler = async ({ id, watch, lookAt }) => {
    await write('thing#' + id, 'looked#' + watch, { at: { S: new Date(now()).toISOString() } });
    if (watch < 3) await write('thing#' + id, 'deadline', lookAtOf({ watch: watch + 1, lookAt: new Date(Date.parse(lookAt) + 86400000).toISOString() }));
    return { act: 'nothing' };
  };`,
  reconcile: `export const handler = async () => ({ started: 0 });`,
};

/** The miniature's state machine: wait, look, done. */
const miniatureMachine = {
  StartAt: 'Wait until lookAt',
  States: {
    'Wait until lookAt': { Type: 'Wait', TimestampPath: '$.lookAt', Next: 'Look' },
    Look: { Type: 'Task', Resource: '${WorkflowFunctionArn}', Next: 'Done', Retry: [{ ErrorEquals: ['States.ALL'] }] },
    Done: { Type: 'Succeed' },
  },
};

/** Lays a miniature network out in a folder as a build would. */
export const layMiniature = (folder: string): Paths => {
  const paths = {
    functions: writeFunctions(join(folder, 'functions'), miniature),
    assets: join(folder, 'assets'),
    workflow: join(folder, 'follow-up.asl.json'),
    templates: join(folder, 'templates'),
  };
  mkdirSync(paths.assets, { recursive: true });
  writeFileSync(join(paths.assets, 'app-0a1b2c3d.css'), 'h1{}');
  writeFileSync(join(folder, 'beside.txt'), 'not to be served');
  writeFileSync(paths.workflow, JSON.stringify(miniatureMachine));
  return paths;
};
