import { readMembership } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { Refusal, type StaffActor } from '@fingerpost/kernel';
import { atOnce } from '../at-once.ts';
import { demoPeople } from '../demo-people.ts';
import type { Progress } from '../progress.ts';
import { StartProblem } from '../start-problem.ts';
import type { As } from './seed-network.ts';
import { syntheticStory } from './synthetic.ts';
import { Telling } from './telling.ts';

const concurrency = 8;

/** How many journeys were made, and why any stopped before their end, by code. */
export type MadeCases = { readonly made: number; readonly stopped: ReadonlyMap<string, number> };

const actorsOf = async (as: As, issuer: string): Promise<ReadonlyMap<string, StaffActor>> => {
  const context = as({ kind: 'system', process: 'sign-in' });
  const found = await atOnce(concurrency, demoPeople, async ({ sub }) => {
    const actor = await readMembership(context, { issuer, subject: sub });
    return actor === undefined ? [] : [[sub, actor] as const];
  });
  const actors = new Map(found.flat());
  if (actors.size < demoPeople.length)
    throw new StartProblem('This network is not the demo network: some of its members are missing. Nothing was made.');
  return actors;
};

/** Makes so many synthetic journeys through the use-cases, eight at a time. Refuses: another network than the demo's. */
export const makeCases = async (
  network: { readonly as: As; readonly issuer: string; readonly now: Date },
  { count, seed }: { readonly count: number; readonly seed: number },
  progress: Progress,
): Promise<MadeCases> => {
  const { as, issuer, now } = network;
  const actors = await actorsOf(as, issuer);
  const directory = await readDirectory(as({ kind: 'system', process: 'import' }));
  const stopped = new Map<string, number>();
  let done = 0;
  await atOnce(concurrency, Array.from({ length: count }), async (_, number) => {
    try {
      await syntheticStory(seed, number)(new Telling({ as, actors, directory, now }));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      stopped.set(error.code, (stopped.get(error.code) ?? 0) + 1);
    }
    done += 1;
    progress(done);
  });
  return { made: count - [...stopped.values()].reduce((sum, each) => sum + each, 0), stopped };
};
