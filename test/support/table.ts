import { names } from '../../packages/local/settings.ts';
import type { TestNetwork } from './network.ts';

type Attribute = {
  readonly S?: string;
  readonly N?: string;
  readonly BOOL?: boolean;
  readonly L?: readonly Attribute[];
  readonly M?: Readonly<Record<string, Attribute>>;
};

/** One stored item, its values in plain form. */
export type Stored = Readonly<Record<string, unknown>>;

type Page = {
  readonly Items: readonly Readonly<Record<string, Attribute>>[];
  readonly LastEvaluatedKey?: Readonly<Record<string, Attribute>>;
};

const plain = ({ S, N, BOOL, L, M }: Attribute): unknown => {
  if (M !== undefined) return plainOf(M);
  if (L !== undefined) return L.map(plain);
  return S ?? (N === undefined ? (BOOL ?? null) : Number(N));
};

const plainOf = (attributes: Readonly<Record<string, Attribute>>): Stored =>
  Object.fromEntries(Object.entries(attributes).map(([name, value]) => [name, plain(value)]));

const authorization =
  'AWS4-HMAC-SHA256 Credential=local/20200101/eu-west-2/dynamodb/aws4_request, SignedHeaders=host, Signature=0';

/** Reads every item of a network's table, or every row of one of its indexes, from the database itself. */
export const scanTable = async ({ port }: TestNetwork, index?: string): Promise<readonly Stored[]> => {
  const found: Stored[] = [];
  let from: Page['LastEvaluatedKey'];
  do {
    const answer = await fetch(`http://127.0.0.1:${port + 3}/`, {
      method: 'POST',
      headers: {
        'x-amz-target': 'DynamoDB_20120810.Scan',
        'content-type': 'application/x-amz-json-1.0',
        'x-amz-date': '20200101T000000Z',
        authorization,
      },
      body: JSON.stringify({ TableName: names.table, IndexName: index, ExclusiveStartKey: from }),
    });
    if (!answer.ok) throw new Error(`the database answered ${answer.status}: ${await answer.text()}`);
    const page = (await answer.json()) as Page;
    found.push(...page.Items.map(plainOf));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  return found;
};
