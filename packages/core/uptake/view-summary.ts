import * as z from 'zod';
import { OrganisationId, refuse, useCase } from '@fingerpost/kernel';
import { directoryRefusals, readDirectory } from '@fingerpost/core/directory';
import {
  type CommentOutcome,
  type CommentView,
  isPublic,
  type PageTest,
  type ProposalView,
  readComments,
  readPageTests,
  readProposals,
} from '@fingerpost/core/voice';
import { PublishedMonth } from './publish-month.ts';
import { summaryPartition } from './uptake.keys.ts';

/** A comment of somebody who speaks for patients with its answer, once whoever answered has let everybody read both. */
export type PublicComment = Pick<CommentView, 'about' | 'what' | 'words'> & {
  readonly receivedAt: string;
  readonly answeredAt: string;
  readonly outcome: CommentOutcome;
  readonly answer: string;
};

/** What everybody may read of a commissioner: the published months, what people said and what came of it, which pages were tested with people. */
export type Summary = {
  readonly name: string;
  readonly months: readonly PublishedMonth[];
  readonly proposals: readonly Pick<
    ProposalView,
    'proposalId' | 'words' | 'area' | 'supporters' | 'answerBy' | 'answered' | 'answer'
  >[];
  readonly comments: readonly PublicComment[];
  readonly tests: readonly (Pick<PageTest, 'page' | 'on' | 'people'> & {
    readonly changes: readonly { readonly on: string; readonly words: string }[];
  })[];
};

const mostMonths = 12;

const publicComment = ({ about, what, words, openedAt, answered, answer }: CommentView): readonly PublicComment[] =>
  answered?.public !== true || answer === undefined
    ? []
    : [
        {
          ...{ about, what, words },
          receivedAt: openedAt,
          answeredAt: answered.at,
          outcome: answered.outcome,
          answer: answer.words,
        },
      ];

/** Shows everybody what a commissioner has published; never who proposed something, nor what a test found. Refuses: organisation.missing. */
export const viewSummary = useCase({
  input: z.object({ commissionerId: OrganisationId }),
  allow: ['system'],
  run: async ({ commissionerId }, context): Promise<Summary> => {
    const found = (await readDirectory(context)).organisation(commissionerId);
    if (found?.kind !== 'commissioner' || found.status !== 'active')
      throw refuse(directoryRefusals.organisationMissing);
    const [published, proposals, comments, tests] = await Promise.all([
      context.table.query(summaryPartition(commissionerId), { beginsWith: '0#', newestFirst: true, limit: mostMonths }),
      readProposals(context, commissionerId),
      readComments(context, commissionerId),
      readPageTests(context, commissionerId),
    ]);
    return {
      name: found.name,
      months: published.rows.map(({ data }) => PublishedMonth.parse(data)),
      proposals: proposals
        .filter(isPublic)
        .map(({ proposalId, words, area, supporters, answerBy, answered, answer }) => ({
          ...{ proposalId, words, area, supporters, answerBy, answered, answer },
        })),
      comments: comments.flatMap(publicComment),
      tests: tests.map(({ page, on, people, changes }) => ({
        ...{ page, on, people },
        changes: changes.map((change) => ({ on: change.on, words: change.words })),
      })),
    };
  },
});
