import { addComment } from '@fingerpost/core/voice';
import { staff } from './network.ts';
import type { World } from './world.ts';

/** What somebody who speaks for patients comments on in tests. */
export const comment = { about: 'wording', what: 'The first letter', words: 'Too long.' } as const;

/** Makes a comment to the first commissioner, and gives its id. */
export const commentedIn = async (world: World): Promise<string> =>
  (await addComment(comment, world.as(staff.representative))).commentId;
