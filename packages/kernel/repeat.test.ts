import { describe, expect, it } from 'vitest';
import { newWorld, staff } from '@fingerpost/testkit';
import { commit, idCharacters, makeEvent } from './commit.ts';
import { openCursor, sealCursor } from './page.ts';
import { remember, wasHad, wasHadBefore } from './repeat.ts';

const world = await newWorld();
const once = world.as(staff.linkWorker, { key: 'k1' });

describe('remembering requests', () => {
  it('gives the same id for the same key, and another for another organisation, path or key', () => {
    const id = idCharacters(once, 26);
    expect(idCharacters(world.as(staff.linkWorker, { key: 'k1' }), 26)).toBe(id);
    expect(idCharacters(world.as(staff.linkWorker2, { key: 'k1' }), 26)).not.toBe(id);
    expect(idCharacters(world.as(staff.linkWorker, { key: 'k1', path: '/other' }), 26)).not.toBe(id);
    expect(idCharacters(world.as(staff.linkWorker, { key: 'k2' }), 26)).not.toBe(id);
  });

  it('knows a request again, and refuses the same key with another body', () => {
    const recent = remember(once, []);
    expect(wasHad(once, recent)).toBe(true);
    expect(wasHad(world.as(staff.linkWorker), recent)).toBe(false);
    expect(() => wasHad(world.as(staff.linkWorker, { key: 'k1', bodyHash: 'changed' }), recent)).toThrow('used before');
  });

  it('finds a request among the events of a head after the head has forgotten it', async () => {
    const head = { pk: 'THING#repeat', sk: '0' };
    const event = makeEvent(once, { type: 'ThingChanged', subject: 'x', version: 1, data: {} });
    await commit(once, { head, event, writes: [] });
    expect(await wasHadBefore(once, head)).toBe(true);
    expect(await wasHadBefore(world.as(staff.linkWorker, { key: 'k9' }), head)).toBe(false);
  });
});

describe('cursors', () => {
  it('open for the same caller and list only', () => {
    const cursor = sealCursor(once, 'cases', { pk: 'a' });
    expect(openCursor(once, 'cases', cursor)).toEqual({ pk: 'a' });
    expect(() => openCursor(once, 'work', cursor)).toThrow('not yours');
    expect(() => openCursor(world.as(staff.colleague), 'cases', cursor)).toThrow('not yours');
    expect(() => openCursor(once, 'cases', 'x')).toThrow('not yours');
  });
});
