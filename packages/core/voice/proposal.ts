import * as z from 'zod';
import { MemberId, OrganisationId, ProposalId, Recent } from '@fingerpost/kernel';
import { parsePostcode } from '@fingerpost/core/directory';
import { Entry } from '@fingerpost/core/work';

/** What a commissioner can answer. */
export const ProposalDecision = z.enum(['will-do', 'in-part', 'there-already', 'not-now']);
export type ProposalDecision = z.infer<typeof ProposalDecision>;

/** The first half of a postcode, in capitals; a whole postcode is cut, so that it is never kept. */
export const Area = z
  .string()
  .trim()
  .transform((typed, context) => {
    const outward = parsePostcode(typed)?.outward;
    if (outward !== undefined) return outward;
    context.addIssue({ code: 'custom', message: 'Write the first half of a postcode, like LS11.' });
    return z.NEVER;
  });

/** Something that should exist: the head, without a word of it and without who said so. */
export const Proposal = Entry.extend({
  id: ProposalId,
  /** It is checked for names before anybody reads it; one that is held back is shown to nobody. */
  status: z.enum(['checking', 'open', 'held-back', 'answered']),
  todo: z.enum(['check-proposal', 'answer-proposal', 'nothing']),
  commissionerId: OrganisationId,
  area: z.string(),
  supporters: z.int(),
  answerBy: z.iso.datetime(),
  answered: z.object({ decision: ProposalDecision, at: z.iso.datetime() }).optional(),
  recent: z.array(Recent),
});
export type Proposal = z.infer<typeof Proposal>;

/** What is missing, in the words of whoever proposes it. */
export const ProposalWords = z.object({ words: z.string() });

/** What the commissioner answered. */
export const ProposalAnswer = z.object({ words: z.string(), by: z.object({ memberId: MemberId, name: z.string() }) });
