import * as z from 'zod';
import { OrganisationId, refuse, useCase } from '@fingerpost/kernel';
import { countForm, formLimits, waysInRefusals } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { SafeContact } from '@fingerpost/core/patient';
import { AnswerTo } from './complaint.ts';
import { type About, AboutWhom, barredBy } from './complaint-about.ts';
import type { ComplaintTaken } from './complaint-state.ts';
import { takeComplaint } from './taking-complaint.ts';
import { voiceRefusals } from './voice.refusals.ts';

const isOpen = ({ status }: { readonly status: string }): boolean => status === 'active';

/** Lists whom the public form of a team can be about: the team, its practices, the services of the network, its commissioner, and the network itself. */
export const publiclyAbout = (teamId: string, directory: Directory): readonly (About & { readonly name: string })[] => {
  const all = directory.organisations().filter(isOpen);
  const commissionerId = directory.commissionerOf(teamId);
  const byName = (one: About, other: About): number => (one.name ?? '').localeCompare(other.name ?? '');
  return [
    ...all.filter(({ organisationId }) => organisationId === teamId),
    ...all.filter((each) => each.kind === 'practice' && each.teamId === teamId).toSorted(byName),
    ...all.filter(({ kind }) => kind === 'provider').toSorted(byName),
    ...all.filter(({ organisationId }) => organisationId === commissionerId),
    ...all.filter(({ kind }) => kind === 'network'),
  ].map(({ organisationId, name }) => ({ organisationId, name }));
};

/**
 * Takes a complaint from somebody without a page of their own, who says first how they must not be
 * contacted. The answer is the same whoever they are. Refuses: form.team, form.ring-instead,
 * form.web-address, complaint.about, complaint.contact, complaint.nobody-inside, idempotency.reused.
 */
export const makePublicComplaint = useCase({
  input: z.object({
    teamId: OrganisationId,
    from: z.string().min(1),
    organisationId: OrganisationId,
    whom: AboutWhom.exclude(['worker']),
    safeContact: SafeContact,
    name: z.string().trim().min(1, 'Write your name.').max(160),
    answerTo: AnswerTo.extend({ how: AnswerTo.shape.how.exclude(['page']) }),
    words: z.string().trim().min(1, 'Write what went wrong.').max(4000),
    wish: z.string().trim().max(2000).optional(),
  }),
  allow: ['system'],
  run: async (input, context): Promise<ComplaintTaken> => {
    const { teamId, from, organisationId, whom, safeContact, name, answerTo, words, wish } = input;
    const directory = await readDirectory(context);
    const team = directory.organisation(teamId);
    if (team?.kind !== 'team' || !isOpen(team)) throw refuse(waysInRefusals.team);
    if (!publiclyAbout(teamId, directory).some((each) => each.organisationId === organisationId))
      throw refuse(voiceRefusals.complaintAbout);
    if (/https?:|www\.|<a\s/i.test(words)) throw refuse(waysInRefusals.webAddress);
    const limits = formLimits(context, { from, teamId }, directory.policyOf(team.commissionerId));
    return takeComplaint(context, {
      caseId: undefined,
      teamId,
      organisationId,
      barred: await barredBy(context, directory, { organisationId, whom }),
      words: { words, wish, answerTo, safeContact, by: { kind: 'public', name } },
      beside: async () => countForm(context, limits, await context.table.getMany(limits.map(({ key }) => key))),
    });
  },
});
