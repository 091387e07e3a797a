import { glob } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { join } from 'node:path';
import * as z from 'zod';
import { httpProblems } from '../functions/api/problem.ts';
import { statusOf } from '../functions/wiring/status.ts';
import { tokenRefusals } from '../functions/api/token.ts';
import { doorRefusals, pageRefusals, refusalKinds } from '../packages/kernel/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const features = 'packages/core/*/*.refusals.ts';

const Definitions = z.record(
  z.string(),
  z.object({ kind: z.enum(refusalKinds), code: z.string(), message: z.string() }),
);

type Row = { code: string; status: number; message: string };

const rowsOf = (definitions: unknown): Row[] =>
  Object.values(Definitions.parse(definitions)).map(({ code, kind, message }) => ({
    code,
    status: statusOf[kind],
    message,
  }));

const rowsIn = async (path: string): Promise<Row[]> => {
  const exported = z.record(z.string(), z.unknown()).parse(await import(pathToFileURL(join(root, path)).href));
  return Object.entries(exported)
    .filter(([name]) => name.endsWith('Refusals'))
    .flatMap(([, definitions]) => rowsOf(definitions));
};

/** Writes the list of every code an error can carry: its HTTP status, and the sentence that goes with it. */
export const errorsDocument = async (): Promise<string> => {
  const files: string[] = [];
  for await (const path of glob(features, { cwd: root })) files.push(path);
  const edges = [doorRefusals, pageRefusals, tokenRefusals].flatMap(rowsOf);
  const refusals = [...edges, ...(await Promise.all(files.map(rowsIn))).flat()];
  const http = Object.values(httpProblems).map(({ code, status, title }) => ({ code, status, message: title }));
  const rows = [...refusals, ...http].toSorted((one, other) => one.code.localeCompare(other.code));
  return [
    '# Error codes',
    '',
    'Generated from the refusals in the code; `npm run docs` writes it anew.',
    '',
    'Every error of the API is a problem document (RFC 9457, `application/problem+json`) with `type`, `title`, `status`, `code` and `requestId`; `errors` names',
    'each wrong field, and `happened` says what somebody else did meanwhile. The same codes stand in the logs. At API Gateway itself a request without a valid',
    'token, or above the limit of requests, is answered with 401 or 429 and no such document.',
    '',
    '| code | status | what it says |',
    '| --- | --- | --- |',
    ...rows.map(({ code, status, message }) => `| \`${code}\` | ${String(status)} | ${message} |`),
    '',
  ].join('\n');
};
