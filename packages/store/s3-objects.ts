import type { AwsClient } from 'aws4fetch';
import type { Objects, StoredObject } from '@fingerpost/kernel';
import { awsClient, type AwsPlace } from './aws-place.ts';

const failed = (what: string, { status }: Response): Error => new Error(`S3 answered ${String(status)} to ${what}`);

const between = (text: string, tag: string): string[] =>
  [...text.matchAll(new RegExp(`<${tag}>([^<]*)</${tag}>`, 'g'))].map(([, inner]) =>
    (inner ?? '').replaceAll('&quot;', '"').replaceAll('&amp;', '&'),
  );

/** The Objects port over S3, with conditional reads and writes by entity tag. */
export class S3Objects implements Objects {
  readonly #client: AwsClient;
  readonly #base: string;

  constructor(place: AwsPlace, bucket: string) {
    const { endpoint, region } = place;
    this.#client = awsClient(place);
    // A stand-in is spoken to in path style.
    this.#base = endpoint === undefined ? `https://${bucket}.s3.${region}.amazonaws.com` : `${endpoint}/${bucket}`;
  }

  async get(key: string): Promise<StoredObject | undefined> {
    const found = await this.getIfChanged(key, undefined);
    return found === 'same' ? undefined : found;
  }

  async getIfChanged(key: string, tag: string | undefined): Promise<StoredObject | 'same' | undefined> {
    const headers = tag === undefined ? {} : { 'if-none-match': tag };
    const answer = await this.#client.fetch(`${this.#base}/${key}`, { headers });
    if (answer.status === 304) return 'same';
    if (answer.status === 404) return undefined;
    if (!answer.ok) throw failed('GET', answer);
    return { body: await answer.text(), tag: answer.headers.get('etag') ?? '' };
  }

  async put(key: string, body: string, expect?: string): Promise<boolean> {
    const condition = expect === 'new' ? { 'if-none-match': '*' } : expect === undefined ? {} : { 'if-match': expect };
    const headers = { 'content-type': 'application/json', ...condition };
    const answer = await this.#client.fetch(`${this.#base}/${key}`, { method: 'PUT', body, headers });
    if (answer.status === 412 || answer.status === 409) return false;
    if (!answer.ok) throw failed('PUT', answer);
    return true;
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys: string[] = [];
    let token: string | undefined;
    do {
      const query = new URLSearchParams({ 'list-type': '2', prefix });
      if (token !== undefined) query.set('continuation-token', token);
      const answer = await this.#client.fetch(`${this.#base}/?${query.toString()}`);
      if (!answer.ok) throw failed('LIST', answer);
      const page = await answer.text();
      keys.push(...between(page, 'Key'));
      token = between(page, 'NextContinuationToken')[0];
    } while (token !== undefined);
    return keys;
  }
}
