import * as z from 'zod';
import { escapeHtml } from '../../html.ts';
import type { Bucket } from './bucket.ts';

const mostKeys = 1000;

const query = z.object({
  prefix: z.string().default(''),
  delimiter: z.string().default(''),
  'start-after': z.string().default(''),
  'continuation-token': z.string().optional(),
  'max-keys': z.coerce.number().int().min(0).max(mostKeys).default(mostKeys),
});

type Entry = { readonly key: string } | { readonly common: string };

const after = (one: string, other: string): boolean => Buffer.compare(Buffer.from(one), Buffer.from(other)) > 0;

const nameOf = (entry: Entry): string => ('key' in entry ? entry.key : entry.common);

const group = (keys: readonly string[], prefix: string, delimiter: string): readonly Entry[] => {
  if (delimiter === '') return keys.map((key) => ({ key }));
  const seen = new Set<string>();
  return keys.flatMap((key): Entry[] => {
    const end = key.indexOf(delimiter, prefix.length);
    if (end < 0) return [{ key }];
    const common = key.slice(0, end + delimiter.length);
    if (seen.has(common)) return [];
    seen.add(common);
    return [{ common }];
  });
};

const contents = (bucket: Bucket, key: string): string => {
  const found = bucket.get(key);
  if (found === undefined) return '';
  return `<Contents><Key>${escapeHtml(key)}</Key><LastModified>${found.modified.toISOString()}</LastModified><ETag>${escapeHtml(found.tag)}</ETag><Size>${found.body.length}</Size><StorageClass>STANDARD</StorageClass></Contents>`;
};

/** Answers ListObjectsV2 with its XML, or undefined when the query is not one. */
export const listObjects = (bucket: Bucket, name: string, parameters: URLSearchParams): string | undefined => {
  const parsed = query.safeParse(Object.fromEntries(parameters));
  if (!parsed.success) return undefined;
  const {
    prefix,
    delimiter,
    'max-keys': maximum,
    'continuation-token': token,
    'start-after': startAfter,
  } = parsed.data;
  const from = token === undefined ? startAfter : Buffer.from(token, 'base64url').toString('utf8');
  const entries = group(bucket.keys(prefix), prefix, delimiter).filter((entry) => after(nameOf(entry), from));
  const page = entries.slice(0, maximum);
  const last = page.at(-1);
  const truncated = entries.length > page.length && last !== undefined;
  return [
    '<?xml version="1.0" encoding="UTF-8"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">',
    `<Name>${escapeHtml(name)}</Name><Prefix>${escapeHtml(prefix)}</Prefix><KeyCount>${page.length}</KeyCount><MaxKeys>${maximum}</MaxKeys>`,
    `<IsTruncated>${String(truncated)}</IsTruncated>`,
    truncated
      ? `<NextContinuationToken>${Buffer.from(nameOf(last)).toString('base64url')}</NextContinuationToken>`
      : '',
    ...page.map((entry) =>
      'key' in entry
        ? contents(bucket, entry.key)
        : `<CommonPrefixes><Prefix>${escapeHtml(entry.common)}</Prefix></CommonPrefixes>`,
    ),
    '</ListBucketResult>',
  ].join('');
};
