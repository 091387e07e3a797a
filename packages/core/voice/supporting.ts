import { type Context, mayForPerson, refuse, type Write } from '@fingerpost/kernel';
import { type Case, caseRefusals, isTeamOfCase, readWithPerson } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { supportKey } from './proposal.keys.ts';
import { voiceRefusals } from './voice.refusals.ts';

const sealPurpose = 'proposal-supporter';

/** Somebody who proposes or supports, on whose case it is recorded, and the commissioner who decides for them. */
export type Voice = { readonly of: Case; readonly personId: string; readonly commissionerId: string };

/** Reads who speaks: the person of a case, a carer who may write for them, or their team. Refuses: case.missing, proposal.no-commissioner. */
export const readVoice = async (context: Context, caseId: string): Promise<Voice> => {
  const { before: of, person } = await readWithPerson(context, caseId);
  if (!mayForPerson(context.actor, caseId, 'message') && !isTeamOfCase(context.actor, of))
    throw refuse(caseRefusals.missing);
  const commissionerId = of.commissionerId ?? (await readDirectory(context)).commissionerOf(of.teamId);
  if (commissionerId === undefined) throw refuse(voiceRefusals.noCommissioner);
  return { of, personId: person.personId, commissionerId };
};

/** Gives the keyed digest by which one person counts once for a proposal, and is known nowhere else. */
export const voiceDigest = ({ secrets }: Pick<Context, 'secrets'>, proposalId: string, personId: string): string =>
  secrets.digest('proposal-voice', `${proposalId}\n${personId}`);

/** The write that counts a person for a proposal; their case is sealed, to tell them of the answer. */
export const putSupport = (context: Context, proposalId: string, { personId, of }: Voice): Write => {
  const key = supportKey(proposalId, voiceDigest(context, proposalId, personId));
  const data = { caseId: context.secrets.seal(sealPurpose, of.id) };
  return { kind: 'put', item: { ...key, type: 'support', version: 1, data }, expect: 'new' };
};

/** Gives the case of somebody who proposes or supports; undefined when it cannot be read. */
export const unsealedCase = ({ secrets }: Pick<Context, 'secrets'>, sealed: string): string | undefined =>
  secrets.unseal(sealPurpose, sealed);
