import * as z from 'zod';
import { useCase } from '@fingerpost/kernel';
import { postcodesObject } from './directory.keys.ts';
import { PostcodePlaces } from './postcode.ts';

/** Keeps the places of all postcodes of one outward code, in place of those kept before. */
export const importPostcodes = useCase({
  input: z.object({ outward: z.string().regex(/^[A-Z]{1,2}[0-9][A-Z0-9]?$/), places: PostcodePlaces }),
  allow: ['system'],
  run: async ({ outward, places }, context): Promise<{ readonly kept: number }> => {
    await context.objects.put(postcodesObject(outward), JSON.stringify(places));
    return { kept: Object.keys(places).length };
  },
});
