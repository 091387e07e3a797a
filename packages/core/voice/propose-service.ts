import * as z from 'zod';
import { CaseId, commit, idCharacters, isRepeat, idWithin, requestDigest, useCase } from '@fingerpost/kernel';
import { readDirectory } from '@fingerpost/core/directory';
import { Told } from '@fingerpost/core/patient';
import { dueAfter, heldByOrganisation } from '@fingerpost/core/work';
import { Area, type Proposal } from './proposal.ts';
import { proposalWordsKey } from './proposal.keys.ts';
import { findProposal, proposalChange } from './proposal.repository.ts';
import { putSupport, readVoice } from './supporting.ts';
import { mustBeTold } from './told-by.ts';
import { voiceEvent } from './voice.events.ts';

/** What whoever proposes something is told: by when they hear. */
export type Proposed = { readonly proposalId: string; readonly answerBy: string };

/**
 * Proposes something that should exist to the commissioner, who checks it for names before anybody else
 * reads it and answers by a date; who proposed it is not shown. Refuses: case.missing, voice.told,
 * proposal.no-commissioner, idempotency.reused.
 */
export const proposeService = useCase({
  input: z.object({
    caseId: CaseId,
    area: Area,
    words: z.string().trim().min(1, 'Write what is missing.').max(1000),
    told: Told.optional(),
  }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId, area, words, told }, context): Promise<Proposed> => {
    const voice = await readVoice(context, caseId);
    mustBeTold(context, told);
    const { commissionerId } = voice;
    const id = idWithin('prp', commissionerId, idCharacters(context, 16));
    const request = requestDigest(context);
    const same = request === undefined ? undefined : await findProposal(context, id);
    if (same?.recent.some((each) => isRepeat(context, each)) === true)
      return { proposalId: id, answerBy: same.answerBy };
    const policy = (await readDirectory(context)).policyOf(commissionerId);
    const now = context.now.toISOString();
    const proposed: Proposal = {
      id,
      status: 'checking',
      todo: 'check-proposal',
      needs: [],
      // Which team somebody is with would say too much of who they are.
      teamId: commissionerId,
      commissionerId,
      area,
      supporters: 1,
      holder: heldByOrganisation(commissionerId),
      dueBy: dueAfter(context.now, policy.checkProposal),
      answerBy: dueAfter(context.now, policy.answerProposal),
      openedAt: now,
      changedAt: now,
      version: 1,
      recent: request === undefined ? [] : [request],
    };
    const item = { ...proposalWordsKey(id), type: 'proposal-words', version: 1, data: { words } };
    await commit(
      context,
      proposalChange(context, proposed, voiceEvent('ServiceProposed', { area, told }), [
        { kind: 'put', item, expect: 'new' },
        putSupport(context, id, voice),
      ]),
    );
    return { proposalId: id, answerBy: proposed.answerBy };
  },
});
