import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import type { Objects, StoredObject } from '@fingerpost/kernel';

const statusOf = (error: unknown): number | undefined =>
  error instanceof Error &&
  '$metadata' in error &&
  typeof error.$metadata === 'object' &&
  error.$metadata !== null &&
  'httpStatusCode' in error.$metadata &&
  typeof error.$metadata.httpStatusCode === 'number'
    ? error.$metadata.httpStatusCode
    : undefined;

/** The Objects port over S3, with conditional reads and writes by entity tag. */
export class S3Objects implements Objects {
  readonly #client: S3Client;
  readonly #bucket: string;

  constructor(client: S3Client, bucket: string) {
    this.#client = client;
    this.#bucket = bucket;
  }

  async get(key: string): Promise<StoredObject | undefined> {
    const found = await this.getIfChanged(key, undefined);
    return found === 'same' ? undefined : found;
  }

  async getIfChanged(key: string, tag: string | undefined): Promise<StoredObject | 'same' | undefined> {
    try {
      const answer = await this.#client.send(
        new GetObjectCommand({ Bucket: this.#bucket, Key: key, ...(tag === undefined ? {} : { IfNoneMatch: tag }) }),
      );
      return { body: (await answer.Body?.transformToString()) ?? '', tag: answer.ETag ?? '' };
    } catch (error) {
      if (statusOf(error) === 304) return 'same';
      if (statusOf(error) === 404) return undefined;
      throw error;
    }
  }

  async put(key: string, body: string, expect?: string): Promise<boolean> {
    const condition = expect === undefined ? {} : expect === 'new' ? { IfNoneMatch: '*' } : { IfMatch: expect };
    try {
      await this.#client.send(
        new PutObjectCommand({
          Bucket: this.#bucket,
          Key: key,
          Body: body,
          ContentType: 'application/json',
          ...condition,
        }),
      );
      return true;
    } catch (error) {
      if (statusOf(error) === 412 || statusOf(error) === 409) return false;
      throw error;
    }
  }

  async list(prefix: string): Promise<readonly string[]> {
    const keys: string[] = [];
    let token: string | undefined;
    do {
      const answer = await this.#client.send(
        new ListObjectsV2Command({ Bucket: this.#bucket, Prefix: prefix, ContinuationToken: token }),
      );
      keys.push(...(answer.Contents ?? []).flatMap(({ Key }) => (Key === undefined ? [] : [Key])));
      token = answer.NextContinuationToken;
    } while (token !== undefined);
    return keys;
  }
}
