import * as z from 'zod';
import { type Contexts, contextsOf } from './contexts.ts';
import { functionEnvironment, names, portsFrom, type Settings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

/** The network that runs on this machine, as the commands beside it use it. */
export type RunningNetwork = Contexts & {
  readonly now: () => Date;
  /** The address of who signs its members in. */
  readonly issuer: string;
  /** Resolves when the stream is read to its end and nothing is due. */
  readonly settle: () => Promise<void>;
};

const Clock = z.object({ now: z.iso.datetime() });
const SecretValue = z.object({ SecretString: z.string() });

const post = async (url: string, body: unknown, headers: Record<string, string> = {}): Promise<unknown> => {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return answer.json();
};

const untilQuiet = async (port: number): Promise<void> => {
  await post(`http://localhost:${port}/local/clock`, { advance: 'PT0S' });
};

/** Connects to the network that runs on a port. Refuses: with a StartProblem where none does. */
export const connectToNetwork = async ({ port, dynamodbEndpoint }: Settings): Promise<RunningNetwork> => {
  const environment = functionEnvironment(portsFrom(port), dynamodbEndpoint, process.env);
  const found = await Promise.all([
    fetch(`http://localhost:${port}/local/clock`).then((answer) => answer.json()),
    post(
      environment['AWS_ENDPOINT_URL_SECRETS_MANAGER'] ?? '',
      { SecretId: names.secret },
      { 'x-amz-target': 'secretsmanager.GetSecretValue' },
    ),
  ]).catch(() => {
    throw new StartProblem(
      `No Fingerpost runs at http://localhost:${port}. Start it with npm start in another terminal and leave it running, or name its port with PORT=….`,
    );
  });
  const ahead = Date.parse(Clock.parse(found[0]).now) - Date.now();
  const now = (): Date => new Date(Date.now() + ahead);
  const contexts = contextsOf({ environment, secret: SecretValue.parse(found[1]).SecretString }, now);
  const issuer = environment['OIDC_ISSUER'] ?? '';
  return { ...contexts, now, issuer, settle: () => untilQuiet(port) };
};
