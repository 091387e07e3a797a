import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { escapeHtml } from '../../html.ts';
import { decodePath, readBody, sendBody } from '../../http.ts';
import { Bucket, type KeptObject } from './bucket.ts';
import { decodeChunks } from './chunked.ts';
import { listObjects } from './listing.ts';

const largest = 64 * 1024 * 1024;
const xml = { 'content-type': 'application/xml' };

const refuse = (response: ServerResponse, status: number, code: string, message: string): ServerResponse =>
  sendBody(
    response,
    status,
    xml,
    `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code><Message>${escapeHtml(message)}</Message></Error>`,
  );

const describe = ({ tag, modified }: KeptObject, key: string): Record<string, string> => ({
  etag: tag,
  'last-modified': modified.toUTCString(),
  'content-type': key.endsWith('.json') ? 'application/json' : 'application/octet-stream',
});

const header = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(', ') : value;
};

const read = (
  request: IncomingMessage,
  response: ServerResponse,
  found: KeptObject | undefined,
  key: string,
): ServerResponse => {
  if (found === undefined) return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.');
  const ifMatch = header(request, 'if-match');
  if (ifMatch !== undefined && ifMatch !== found.tag)
    return refuse(response, 412, 'PreconditionFailed', 'If-Match does not hold.');
  if (header(request, 'if-none-match') === found.tag) return sendBody(response, 304, { etag: found.tag });
  return sendBody(response, 200, describe(found, key), found.body);
};

const write = async (
  request: IncomingMessage,
  response: ServerResponse,
  bucket: Bucket,
  key: string,
): Promise<ServerResponse> => {
  const sent = await readBody(request, largest);
  const chunked = header(request, 'content-encoding')?.includes('aws-chunked') === true;
  const body = sent !== undefined && chunked ? decodeChunks(sent) : sent;
  if (body === undefined) return refuse(response, 400, 'IncompleteBody', 'The body is too large or broken.');
  if (Object.keys(request.headers).some((name) => name.startsWith('x-amz-meta-'))) {
    return refuse(response, 501, 'NotImplemented', 'Metadata of objects is not kept here.');
  }
  const ifMatch = header(request, 'if-match');
  const ifNoneMatch = header(request, 'if-none-match');
  const written = bucket.put(key, body, {
    ...(ifMatch === undefined ? {} : { ifMatch }),
    ...(ifNoneMatch === undefined ? {} : { ifNoneMatch }),
  });
  if (written === 'precondition')
    return refuse(response, 412, 'PreconditionFailed', 'The condition of the write does not hold.');
  if (written === 'missing') return refuse(response, 404, 'NoSuchKey', 'The specified key does not exist.');
  if (written === 'bad-key') return refuse(response, 400, 'KeyTooLongError', 'The key is empty or too long.');
  return sendBody(response, 200, { etag: written.tag });
};

/** Answers S3 in path style over a folder: GET, HEAD, PUT with conditions, DELETE and ListObjectsV2, for one bucket. */
export const s3Handler = (folder: string, name: string) => {
  const bucket = new Bucket(join(folder, name));
  return async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<ServerResponse> => {
    // As sent: `URL` would resolve `..`, which in S3 is a name like any other.
    const [path = ''] = (request.url ?? '/').split('?');
    const [, bucketName = '', ...segments] = path.split('/');
    const key = decodePath(segments.join('/'));
    if (key === undefined) return refuse(response, 400, 'InvalidURI', "Couldn't parse the specified URI.");
    if (decodePath(bucketName) !== name)
      return refuse(response, 404, 'NoSuchBucket', 'The specified bucket does not exist.');
    const method = request.method ?? 'GET';
    if (key === '' && method === 'HEAD') return sendBody(response, 200, {});
    if (key === '' && method === 'GET' && url.searchParams.get('list-type') === '2') {
      const answer = listObjects(bucket, name, url.searchParams);
      if (answer === undefined) return refuse(response, 400, 'InvalidArgument', 'The listing asked for is not valid.');
      return sendBody(response, 200, xml, answer);
    }
    if (key !== '' && (method === 'GET' || method === 'HEAD')) return read(request, response, bucket.get(key), key);
    if (key !== '' && method === 'PUT' && header(request, 'x-amz-copy-source') === undefined) {
      return write(request, response, bucket, key);
    }
    if (key !== '' && method === 'DELETE') {
      bucket.delete(key);
      return sendBody(response, 204, {});
    }
    return refuse(response, 501, 'NotImplemented', 'This is not one of the operations that the local S3 knows.');
  };
};
