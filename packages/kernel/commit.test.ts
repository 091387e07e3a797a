import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { newWorld, refusalOf, staff } from '@fingerpost/testkit';
import { commit, type Change, makeEvent, mustMatch, Raced } from './commit.ts';
import type { Context } from './context.ts';
import { EventEnvelope, eventSort } from './event.ts';
import { OutcomeUnknown, TableBusy, type Table } from './table.ts';
import { useCase } from './use-case.ts';

const world = await newWorld();
const head = (name: string) => ({ pk: `THING#${name}`, sk: '0' });

const change = (context: Context, name: string, version: number): Change => ({
  head: head(name),
  event: makeEvent(context, { type: 'ThingChanged', subject: name, version, data: {} }),
  writes: [
    {
      kind: 'put',
      item: { ...head(name), type: 'thing', version, data: { version } },
      expect: version === 1 ? 'new' : version - 1,
    },
  ],
});

/** Cuts the connection on the first write, after it was committed or before. */
const cutting = (table: Table, after: boolean): Table => {
  let cut = false;
  const write: Table['write'] = async (writes, token) => {
    if (cut) return table.write(writes, token);
    cut = true;
    if (after) await table.write(writes, token);
    throw new OutcomeUnknown('cut');
  };
  return {
    get: (key) => table.get(key),
    getMany: (keys) => table.getMany(keys),
    query: (pk, options) => table.query(pk, options),
    queryIndex: (index, partition, options) => table.queryIndex(index, partition, options),
    scanHeld: (position) => table.scanHeld(position),
    write,
  };
};

describe('commit', () => {
  it('writes the change and its event together', async () => {
    const context = world.as(staff.linkWorker);
    const made = change(context, 'one', 1);
    await commit(context, made);
    const event = await world.table.get({ pk: 'THING#one', sk: eventSort('0', 1) });
    expect(EventEnvelope.parse(event?.data)).toMatchObject({ type: 'ThingChanged', eventId: made.event.eventId });
  });

  it('writes neither when the head was changed meanwhile', async () => {
    const context = world.as(staff.linkWorker);
    await commit(context, change(context, 'two', 1));
    await commit(context, change(context, 'two', 2));
    await expect(commit(context, change(context, 'two', 2))).rejects.toBeInstanceOf(Raced);
    const { rows } = await world.table.query('THING#two', { beginsWith: '9#' });
    expect(rows).toHaveLength(2);
  });

  it.each([
    ['after it was written', true],
    ['before it was written', false],
  ])('ends well when the connection is cut %s, and writes once', async (_, after) => {
    const name = `cut-${String(after)}`;
    const context = world.as(staff.linkWorker, { table: cutting(world.table, after) });
    await commit(context, change(context, name, 1));
    const { rows } = await world.table.query(`THING#${name}`, { beginsWith: '9#' });
    expect(rows).toHaveLength(1);
  });

  it('refuses a stale version when the caller named one', async () => {
    const context = world.as(staff.linkWorker, { ifMatch: 1 });
    await commit(context, change(context, 'four', 1));
    expect((await refusalOf(commit(context, change(context, 'four', 1)))).code).toBe('version.stale');
    expect(() => {
      mustMatch(context, 2);
    }).toThrow('Somebody changed this');
  });
});

describe('useCase', () => {
  const counted = (failures: number, error: Error) => {
    let calls = 0;
    const door = useCase({
      input: z.object({ name: z.string().min(1, 'Give a name.') }),
      allow: ['link-worker'],
      run: () => {
        calls += 1;
        return calls <= failures ? Promise.reject(error) : Promise.resolve(calls);
      },
    });
    return door;
  };

  it('names each wrong field', async () => {
    const refusal = await refusalOf(counted(0, new Error('none'))({ name: '' }, world.as(staff.linkWorker)));
    expect(refusal.details.errors).toEqual([{ field: 'name', message: 'Give a name.' }]);
  });

  it('goes again when somebody else was first, and when the table was busy', async () => {
    expect(await counted(1, new Raced('first'))({ name: 'a' }, world.as(staff.linkWorker))).toBe(2);
    expect(await counted(3, new TableBusy('throttled'))({ name: 'a' }, world.as(staff.linkWorker))).toBe(4);
  });

  it('refuses as busy after four tries, and lets every other error through at once', async () => {
    const busy = counted(9, new TableBusy('throttled'))({ name: 'a' }, world.as(staff.linkWorker));
    expect((await refusalOf(busy)).code).toBe('table.busy');
    await expect(counted(1, new Error('broken'))({ name: 'a' }, world.as(staff.linkWorker))).rejects.toThrow('broken');
  });
});
