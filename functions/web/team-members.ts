import type { MemberEntry } from '@fingerpost/core/directory';
import { workRefusals } from '@fingerpost/core/work';
import { refuse } from '@fingerpost/kernel';
import type { Visit } from './visit.tsx';

/** Gives the member of the reader's own team whom the address names. Refuses: work.holder. */
export const memberIn = ({ c, directory, actor }: Visit): MemberEntry => {
  const member = directory.member(c.req.param('memberId') ?? '');
  if (member?.organisationId !== actor.organisationId) throw refuse(workRefusals.holder);
  return member;
};

/** Gives the active members of a team but one, as the choices of a form. */
export const colleaguesOf = ({ directory }: Pick<Visit, 'directory'>, teamId: string, memberId: string) =>
  directory
    .membersOf(teamId)
    .filter((other) => other.active && other.memberId !== memberId)
    .toSorted((one, other) => one.name.localeCompare(other.name))
    .map((other) => ({ value: other.memberId, label: other.name }));
