import { describe, expect, it } from 'vitest';
import { importPostcodes } from './import-postcodes.ts';
import { parsePostcode, placeOfPostcode } from './postcode.ts';
import { readDirectory } from './snapshot.ts';
import { itRefusesOtherActors, newWorld } from '@fingerpost/testkit';

const world = await newWorld();
const context = () => world.as({ kind: 'system', process: 'import' });

describe('importPostcodes', () => {
  itRefusesOtherActors(importPostcodes, ['system']);

  it('keeps the places of an outward code, in place of those before', async () => {
    await importPostcodes({ outward: 'LS1', places: { '4AP': [1, 1], '1AA': [2, 2] } }, context());
    expect(await importPostcodes({ outward: 'LS1', places: { '4AP': [53.8, -1.55] } }, context())).toEqual({ kept: 1 });
    const directory = await readDirectory(context());
    const known = await placeOfPostcode(context(), directory, 'LS1 4AP');
    expect(known).toEqual({ place: { latitude: 53.8, longitude: -1.55 }, knownBy: 'postcode' });
    expect(await placeOfPostcode(context(), directory, 'LS9 9ZZ')).toBeUndefined();
  });
});

describe('parsePostcode', () => {
  it.each([
    ['ls1 4ap', 'LS1', '4AP'],
    ['LS14AP', 'LS1', '4AP'],
    [' W1A  1AA ', 'W1A', '1AA'],
    ['LS14', 'LS14', undefined],
  ])('reads %j', (typed, outward, inward) => {
    expect(parsePostcode(typed)).toEqual({ outward, inward });
  });

  it.each(['', 'Leeds', '12345', 'LS1 4'])('does not read %j', (typed) => {
    expect(parsePostcode(typed)).toBeUndefined();
  });
});
