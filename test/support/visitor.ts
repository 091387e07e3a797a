import type { TestNetwork } from './network.ts';

/** One answer with its text, as a browser without script shows it. */
export type Seen = {
  readonly status: number;
  readonly location: string | null;
  readonly headers: Headers;
  readonly html: string;
};

/** The fields of a form, a name more than once where it has several values. */
export type Fields = Readonly<Record<string, string | readonly string[]>>;

const encode = (fields: Fields): URLSearchParams =>
  new URLSearchParams(
    Object.entries(fields).flatMap(([name, value]) =>
      (typeof value === 'string' ? [value] : value).map((each): [string, string] => [name, each]),
    ),
  );

const unescape = (text: string): string =>
  text
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');

/** Gives the hidden fields of a page, with every value of each. */
export const hiddenFields = (html: string): Record<string, readonly string[]> => {
  const found: Record<string, string[]> = {};
  for (const [, name = '', value = ''] of html.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g))
    (found[unescape(name)] ??= []).push(unescape(value));
  return found;
};

/** Somebody with a browser that keeps cookies and follows nothing by itself. */
export class Visitor {
  readonly #network: TestNetwork;
  readonly jar = new Map<string, string>();

  constructor(network: TestNetwork) {
    this.#network = network;
  }

  /** Signs in as a demo person, through the pages and the issuer, and goes where the pages lead. */
  static async as(network: TestNetwork, sub: string): Promise<Visitor> {
    const visitor = new Visitor(network);
    let at = (await visitor.get('/sign-in?to=/signed-in')).location ?? '';
    for (let step = 0; step < 12 && !at.endsWith('/signed-in'); step += 1) {
      const choosing = at.includes('/interaction/') && !at.includes('?');
      const seen = choosing ? await visitor.post(at, { sub }) : await visitor.get(at);
      at = new URL(seen.location ?? '/', at).href;
    }
    if (!at.endsWith('/signed-in')) throw new Error(`signing in as ${sub} ended at ${new URL(at).pathname}`);
    return visitor;
  }

  get cookie(): string {
    return [...this.jar].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  async #send(path: string, init: RequestInit): Promise<Seen> {
    const answer = await fetch(new URL(path, this.#network.url), { ...init, redirect: 'manual' });
    for (const set of answer.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
      if (value === '') this.jar.delete(name);
      else this.jar.set(name, value);
    }
    const { status, headers } = answer;
    return { status, headers, location: headers.get('location'), html: await answer.text() };
  }

  get(path: string): Promise<Seen> {
    return this.#send(path, { headers: { cookie: this.cookie } });
  }

  /** Posts a form as this site's own page would, unless another origin is named. */
  post(path: string, fields: Fields, origin = this.#network.url): Promise<Seen> {
    return this.#send(path, { method: 'POST', body: encode(fields), headers: { cookie: this.cookie, origin } });
  }
}
