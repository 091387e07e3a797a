import * as z from 'zod';
import { useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { groupsOf, placesOf, type GroupPlaces } from './group-places.ts';

/** Lists the groups of the caller's organisation, all of them, each with how many places are free. */
export const listGroups = useCase({
  input: z.object({}),
  allow: ['provider'],
  run: async (_input, context): Promise<{ readonly items: readonly GroupPlaces[] }> => {
    const groups = await groupsOf(context, memberActor(context.actor).organisationId);
    return { items: await placesOf(context, groups) };
  },
});
