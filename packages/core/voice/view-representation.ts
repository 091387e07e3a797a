import * as z from 'zod';
import { type Context, useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readBelow } from './complaint.repository.ts';
import { type CommentView, readComments } from './comment-view.ts';
import { PageTest } from './representative.ts';
import { voicePartition } from './representative.keys.ts';

/** Reads which pages were tested with people for a commissioner, the latest first. */
export const readPageTests = async (
  context: Pick<Context, 'table'>,
  commissionerId: string,
): Promise<readonly PageTest[]> =>
  (await readBelow(context, voicePartition(commissionerId), '1#'))
    .map(({ data }) => PageTest.parse(data))
    .toSorted((one, other) => (one.on < other.on ? 1 : -1));

/** What those who speak for patients have said to a commissioner, and which pages they tested. */
export type Representation = { readonly comments: readonly CommentView[]; readonly tests: readonly PageTest[] };

/** Shows a commissioner and those who speak for patients there every comment with its answer, and every test, the latest first. */
export const viewRepresentation = useCase({
  input: z.object({}),
  allow: ['commissioner', 'patient-representative'],
  run: async (_, context): Promise<Representation> => {
    const { organisationId } = memberActor(context.actor);
    const [comments, tests] = await Promise.all([
      readComments(context, organisationId),
      readPageTests(context, organisationId),
    ]);
    return { comments, tests };
  },
});
