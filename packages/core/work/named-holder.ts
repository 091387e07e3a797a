import { type Directory, restrictedWords } from '@fingerpost/core/directory';
import { actingFor } from './covering.ts';
import type { Holder } from './holder.ts';

/** A holder with the name by which people know them, and who acts while they are away. */
export type NamedHolder = Holder & { readonly name: string; readonly coveredBy?: string };

/** What stands for a service that may not be named to the reader, though it holds something. */
export const unnamedService: NamedHolder = { kind: 'organisation', id: 'restricted', name: restrictedWords };

/** What stands for the leads of a team where they act for somebody. */
export const theLeads = 'the team’s leads';
const somebody = 'somebody who is no longer listed';

const nameIn = (holder: Holder, directory: Directory): string => {
  switch (holder.kind) {
    case 'member':
      return directory.member(holder.id)?.name ?? somebody;
    case 'organisation':
    case 'leads':
    case 'safeguarding-lead':
    case 'safeguarding-deputy':
    case 'complaints-lead':
    case 'complaints-deputy':
      return directory.nameOf(holder.id);
    case 'person':
      return 'the person';
    case 'administrators':
      return 'the network\u2019s administrators';
  }
};

/** Puts a name to a holder, as things stand on a day. */
export const namedHolder = (holder: Holder, directory: Directory, day: string): NamedHolder => {
  const acting = holder.kind === 'member' ? actingFor(holder.id, directory, day) : holder.id;
  const cover = acting === holder.id ? undefined : acting === undefined ? theLeads : directory.member(acting)?.name;
  return { ...holder, name: nameIn(holder, directory), ...(cover === undefined ? {} : { coveredBy: cover }) };
};
