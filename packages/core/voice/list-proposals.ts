import * as z from 'zod';
import { useCase } from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import { readDirectory } from '@fingerpost/core/directory';
import { isPublic, type ProposalView, readProposals } from './proposal-view.ts';

/**
 * Lists what people say should exist, without who said so: to the commissioner everything proposed to
 * them, to whoever speaks for patients what was checked for names, to an administrator what waits to be
 * checked or was left by a commissioner.
 */
export const listProposals = useCase({
  input: z.object({}),
  allow: ['commissioner', 'patient-representative', 'network-admin'],
  run: async (_, context): Promise<{ readonly items: readonly ProposalView[] }> => {
    const { role, organisationId } = memberActor(context.actor);
    if (role !== 'network-admin') {
      const all = await readProposals(context, organisationId);
      return { items: role === 'commissioner' ? all : all.filter(isPublic) };
    }
    const directory = await readDirectory(context);
    const commissioners = directory.organisations().filter(({ kind }) => kind === 'commissioner');
    const all = await Promise.all(
      commissioners.map(({ organisationId: commissionerId }) => readProposals(context, commissionerId)),
    );
    return { items: all.flat().filter(({ dueBy }) => dueBy !== undefined) };
  },
});
