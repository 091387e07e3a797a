import * as z from 'zod';
import { OrganisationId, refuse, useCase } from '@fingerpost/kernel';
import { directoryRefusals, readDirectory } from '@fingerpost/core/directory';
import { isPublic, type PageTest, type ProposalView, readPageTests, readProposals } from '@fingerpost/core/voice';
import { PublishedMonth } from './publish-month.ts';
import { summaryPartition } from './uptake.keys.ts';

/** What everybody may read of a commissioner: the published months, what people said and what came of it, which pages were tested with people. */
export type Summary = {
  readonly name: string;
  readonly months: readonly PublishedMonth[];
  readonly proposals: readonly Pick<
    ProposalView,
    'proposalId' | 'words' | 'area' | 'supporters' | 'answerBy' | 'answered' | 'answer'
  >[];
  readonly tests: readonly Pick<PageTest, 'page' | 'on' | 'people'>[];
};

const mostMonths = 12;

/** Shows everybody what a commissioner has published; never who proposed something, nor what a test found. Refuses: organisation.missing. */
export const viewSummary = useCase({
  input: z.object({ commissionerId: OrganisationId }),
  allow: ['system'],
  run: async ({ commissionerId }, context): Promise<Summary> => {
    const found = (await readDirectory(context)).organisation(commissionerId);
    if (found?.kind !== 'commissioner' || found.status !== 'active')
      throw refuse(directoryRefusals.organisationMissing);
    const [published, proposals, tests] = await Promise.all([
      context.table.query(summaryPartition(commissionerId), { beginsWith: '0#', newestFirst: true, limit: mostMonths }),
      readProposals(context, commissionerId),
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
      tests: tests.map(({ page, on, people }) => ({ page, on, people })),
    };
  },
});
