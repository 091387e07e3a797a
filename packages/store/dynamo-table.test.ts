import { describe, expect, it } from 'vitest';
import { ConditionFailed, type Item } from '@fingerpost/kernel';
import { newWorld } from '@fingerpost/testkit';

const { table, meter } = await newWorld();
const item = (sk: string, rest: Partial<Item> = {}): Item => ({
  pk: 'P',
  sk,
  type: 'thing',
  version: 1,
  data: { sk },
  ...rest,
});
const put = (written: Item, expect: number | 'new' = 'new') =>
  table.write([{ kind: 'put', item: written, expect }], `t${written.sk}${String(written.version)}`);
const tally = { pk: 'T', sk: 'tally' };
const count = (by: 1 | -1, token: string) => table.write([{ kind: 'count', key: tally, by }], token);

describe('DynamoTable', () => {
  it('reads back what was written, and counts the trip and its units', async () => {
    meter.usage.trips = meter.usage.read = meter.usage.write = 0;
    await put(item('a'));
    expect(await table.get({ pk: 'P', sk: 'a' })).toEqual(item('a'));
    expect(meter.usage).toEqual({ trips: 2, read: 1, write: 2 });
  });

  it('writes over the version that was read, and over no other', async () => {
    await put(item('b'));
    await put(item('b', { version: 2 }), 1);
    await expect(put(item('b', { version: 3 }), 1)).rejects.toEqual(new ConditionFailed([0]));
    expect((await table.get({ pk: 'P', sk: 'b' }))?.version).toBe(2);
  });

  it('writes nothing at all when one condition fails', async () => {
    await put(item('c'));
    const both = table.write(
      [
        { kind: 'put', item: item('d'), expect: 'new' },
        { kind: 'put', item: item('c'), expect: 'new' },
      ],
      'both',
    );
    await expect(both).rejects.toEqual(new ConditionFailed([1]));
    expect(await table.get({ pk: 'P', sk: 'd' })).toBeUndefined();
  });

  it('settles a tally only at zero, and counts no more afterwards', async () => {
    await count(1, 'c1');
    await expect(table.write([{ kind: 'settle', key: tally }], 's1')).rejects.toBeInstanceOf(ConditionFailed);
    await count(-1, 'c2');
    await table.write([{ kind: 'settle', key: tally }], 's2');
    await expect(count(1, 'c3')).rejects.toBeInstanceOf(ConditionFailed);
  });

  it('gives every row of a partition once over all pages, in either direction', async () => {
    for (const number of [1, 2, 3, 4, 5]) await put({ ...item(`p${String(number)}`), pk: 'Q' });
    const first = await table.query('Q', { limit: 3, beginsWith: 'p' });
    const second = await table.query('Q', { limit: 3, beginsWith: 'p', ...(first.after && { after: first.after }) });
    expect([...first.rows, ...second.rows].map(({ sk }) => sk)).toEqual(['p1', 'p2', 'p3', 'p4', 'p5']);
    const newest = await table.query('Q', { newestFirst: true, limit: 2 });
    expect(newest.rows.map(({ sk }) => sk)).toEqual(['p5', 'p4']);
  });

  it('finds by an index what carries its key, and nothing else', async () => {
    const held = { holder: 'member:x', holderSort: '2', list: { id: 'held' } };
    await put({ ...item('held', { ...held, sender: 'org', senderSort: '1' }), pk: 'R' });
    await put({ ...item('free'), pk: 'R' });
    const { rows } = await table.queryIndex('byHolder', 'member:x');
    expect(rows).toEqual([{ pk: 'R', sk: 'held', type: 'thing', sort: '2', ...held, sender: 'org', senderSort: '1' }]);
    expect((await table.scanHeld()).rows.map(({ sk }) => sk)).toEqual(['held']);
  });

  it('deletes and checks by version', async () => {
    await put(item('e'));
    await expect(table.write([{ kind: 'delete', key: { pk: 'P', sk: 'e' }, expect: 7 }], 'd1')).rejects.toBeInstanceOf(
      ConditionFailed,
    );
    await expect(table.write([{ kind: 'check', key: { pk: 'P', sk: 'e' }, expect: 7 }], 'd2')).rejects.toBeInstanceOf(
      ConditionFailed,
    );
    await table.write([{ kind: 'delete', key: { pk: 'P', sk: 'e' }, expect: 1 }], 'd3');
    expect(await table.get({ pk: 'P', sk: 'e' })).toBeUndefined();
  });
});
