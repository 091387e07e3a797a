import * as z from 'zod';
import { commit, type Context, type Item, makeEvent, ProposalId, useCase } from '@fingerpost/kernel';
import { readBelow } from './complaint.repository.ts';
import { supportPartition, supportToldKey } from './proposal.keys.ts';
import { unsealedCase } from './supporting.ts';
import { voiceEvent } from './voice.events.ts';

const Support = z.object({ caseId: z.string() });

/** Each is an event about one case, from which its notice follows; it stands with the others who said so, not with the case. */
const tell = async (context: Context, proposalId: string, support: Item): Promise<number> => {
  const caseId = unsealedCase(context, Support.parse(support.data).caseId);
  if (caseId === undefined) return 0;
  const key = supportToldKey(proposalId, support.sk.slice(2));
  await commit(context, {
    head: key,
    event: makeEvent(context, {
      ...voiceEvent('ProposalAnswerTold', { proposalId }),
      subject: caseId,
      version: 1,
    }),
    writes: [{ kind: 'put', item: { ...key, type: 'support-told', version: 1, data: {} }, expect: 'new' }],
  });
  return 1;
};

/**
 * Tells everybody who proposed or supports a proposal, once, that it has its answer; asked again it
 * tells those whom it has not told yet.
 */
export const tellSupporters = useCase({
  input: z.object({ proposalId: ProposalId }),
  allow: ['system'],
  run: async ({ proposalId }, context): Promise<{ readonly told: number }> => {
    const partition = supportPartition(proposalId);
    const [items, tellings] = await Promise.all([
      readBelow(context, partition, '0#'),
      readBelow(context, partition, '1#'),
    ]);
    const told = new Set(tellings.map(({ sk }) => sk.slice(2)));
    let count = 0;
    for (const item of items) if (!told.has(item.sk.slice(2))) count += await tell(context, proposalId, item);
    return { told: count };
  },
});
