import { readDirectory } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import { atOnce } from '../at-once.ts';
import { contextsOf } from '../contexts.ts';
import type { FirstFill, OpenedDemoPage } from '../runtime-options.ts';
import { makeLunchClub, markLunchClub } from './lunch-club.ts';
import { openDemoPages } from './own-pages.ts';
import { type As, seedNetwork } from './seed-network.ts';
import { storiesBegun } from './stories-begun.ts';
import { storiesReferred } from './stories-referred.ts';
import { Telling } from './telling.ts';

/** The people of the demo network, one in each place that a journey has. */
export const stories = [...storiesBegun, ...storiesReferred];

/**
 * Makes the demo network and its people in an empty table; everything happened in the days before `now`.
 * Gives with what the pages of a few of them can be opened.
 */
export const seedWith = async (as: As, issuer: string, now: Date): Promise<readonly OpenedDemoPage[]> => {
  const actors = await seedNetwork(as, issuer);
  const [anybody] = actors.values();
  if (anybody === undefined) throw new Error('the demo network has nobody in it');
  const directory = await readDirectory(as(anybody));
  const stage = { as, actors, directory, now };
  const groupId = await makeLunchClub(stage, addDays(dayOf(now), -28));
  await atOnce(4, stories, (story) => story(new Telling(stage)));
  await markLunchClub(stage, groupId);
  return openDemoPages(stage);
};

/** Fills the empty table of a local network with the demo network and its people. */
export const seedDemo = async (fill: FirstFill): Promise<readonly OpenedDemoPage[]> => {
  // The clock of a network that begins stands at the real time.
  const now = new Date();
  const contexts = contextsOf(fill, () => now);
  try {
    return await seedWith(contexts.as, fill.environment['OIDC_ISSUER'] ?? '', now);
  } finally {
    contexts.close();
  }
};
