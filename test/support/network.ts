import { type ChildProcess, spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beginning } from './filled.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One answer of the API: its status, its body, and its headers. */
export type Answer = { readonly status: number; readonly body: Record<string, unknown>; readonly headers: Headers };

/** What a call to the API may add. */
export type Extras = { readonly headers?: Record<string, string>; readonly raw?: string };

const untilReady = (child: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = '';
    const hear = (chunk: Buffer): void => {
      said += chunk.toString();
      if (said.includes('Fingerpost is ready')) resolve();
    };
    child.stdout?.on('data', hear);
    child.stderr?.on('data', hear);
    child.once('exit', (code) => reject(new Error(`the network ended with ${String(code)}: ${said}`)));
  });

/** The whole network as `npm start` runs it, in a process of its own, with ways to speak to it as each demo person. */
export class TestNetwork {
  readonly port: number;
  readonly folder: string;
  #child: ChildProcess | undefined;
  readonly #tokens = new Map<string, string>();

  private constructor(port: number, folder: string) {
    this.port = port;
    this.folder = folder;
  }

  /** Starts a network with ports and a data folder of its own, which holds the demo data and nothing else. */
  static async start(): Promise<TestNetwork> {
    const { port, folder, keep } = await beginning();
    const network = new TestNetwork(port, folder);
    await network.begin();
    if (keep === undefined) return network;
    await network.end();
    keep();
    await network.begin();
    return network;
  }

  get url(): string {
    return `http://localhost:${String(this.port)}`;
  }

  /** Starts, or starts again, the runtime on the same data. */
  async begin(): Promise<void> {
    const child = spawn(process.execPath, [join(root, 'packages/local/start.ts')], {
      cwd: root,
      env: { ...process.env, PORT: String(this.port), DATA_DIR: this.folder, BUILD: 'skip' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.#child = child;
    await untilReady(child);
  }

  /** Ends the runtime with a signal and waits until it is gone. */
  async end(signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child;
    if (child === undefined || child.exitCode !== null) return;
    const gone = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await gone;
  }

  /** Stops the runtime and removes its data. */
  async stop(): Promise<void> {
    await this.end();
    await rm(this.folder, { recursive: true, force: true });
  }

  /** Gives an API token for a demo role, as anybody can get one by client credentials. */
  async token(role: string): Promise<string> {
    const known = this.#tokens.get(role);
    if (known !== undefined) return known;
    const issuer = `http://localhost:${String(this.port + 1)}`;
    const discovery = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as {
      token_endpoint: string;
    };
    const answer = await fetch(discovery.token_endpoint, {
      method: 'POST',
      body: new URLSearchParams({ grant_type: 'client_credentials', client_id: role, client_secret: 'local' }),
    });
    const { access_token: token } = (await answer.json()) as { access_token?: string };
    if (token === undefined) throw new Error(`no token for ${role}: ${String(answer.status)}`);
    this.#tokens.set(role, token);
    return token;
  }

  /** Calls the API as a demo role. */
  async call(role: string, method: string, path: string, body?: unknown, extras: Extras = {}): Promise<Answer> {
    const answer = await fetch(`${this.url}/api/v1${path}`, {
      method,
      headers: {
        authorization: `Bearer ${await this.token(role)}`,
        ...(method === 'GET' ? {} : { 'content-type': 'application/json' }),
        ...extras.headers,
      },
      ...(method === 'GET' ? {} : { body: extras.raw ?? JSON.stringify(body ?? {}) }),
    });
    const text = await answer.text();
    return {
      status: answer.status,
      headers: answer.headers,
      body: JSON.parse(text === '' ? '{}' : text) as Record<string, unknown>,
    };
  }

  /** Moves the domain clock on by an ISO 8601 duration, stopping at every deadline; gives the time afterwards. */
  async advance(duration: string): Promise<string> {
    const answer = await fetch(`${this.url}/local/clock`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ advance: duration }),
    });
    const { now } = (await answer.json()) as { now: string };
    return now;
  }

  /** Asks a `/local/` page for JSON. */
  async local(path: string): Promise<unknown> {
    const answer = await fetch(`${this.url}/local/${path}`, { headers: { accept: 'application/json' } });
    return answer.json();
  }

  /** Everything the functions logged so far. */
  logged(): Promise<string> {
    return readFile(join(this.folder, 'functions.log'), 'utf8');
  }
}
