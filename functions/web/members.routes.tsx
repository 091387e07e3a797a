import { Hono } from 'hono';
import {
  changeMember,
  directoryRefusals,
  inviteMember,
  listMembers,
  type MemberView,
  rolesOf,
  viewOrganisation,
} from '@fingerpost/core/directory';
import { refuse } from '@fingerpost/kernel';
import { InvitePage, MemberPage } from '@fingerpost/pages/directory';
import type { FormState } from '@fingerpost/pages/form';
import { colleaguesOf } from './team-members.ts';
import { confirmationOf, doneAt } from './done.ts';
import { moveCases } from '@fingerpost/core/referral';
import { inputFrom, textOf } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The pages of the network's administrators about the members of an organisation. */
export const membersRoutes = new Hono();

const admin = (work: (visit: Visit) => Promise<Response>) => visit(['network-admin'], work);

const organisationOf = async ({ c, context }: Visit) => {
  const found = await viewOrganisation({ organisationId: c.req.param('organisationId') }, context);
  return { id: found.organisationId, name: found.name, kind: found.kind };
};

const memberOf = async ({ c, context }: Visit, organisationId: string): Promise<MemberView> => {
  let cursor: string | undefined;
  do {
    const page = await listMembers({ organisationId, limit: 100, cursor }, context);
    const found = page.items.find(({ memberId }) => memberId === c.req.param('memberId'));
    if (found !== undefined) return found;
    cursor = page.next;
  } while (cursor !== undefined);
  throw refuse(directoryRefusals.memberMissing);
};

const invitePage = async (visit: Visit, form?: FormState) => {
  const organisation = await organisationOf(visit);
  return (
    <InvitePage
      frame={visit.frame}
      idempotencyKey={crypto.randomUUID()}
      organisation={organisation}
      roles={rolesOf(organisation.kind)}
      form={form}
    />
  );
};

membersRoutes.get(
  '/organisations/:organisationId/members/new',
  admin(async (visit) => show(await invitePage(visit))),
);

membersRoutes.post(
  '/organisations/:organisationId/members',
  admin((visit) =>
    takeStep(visit, {
      run: () =>
        inviteMember(
          { ...inputFrom(visit.values), organisationId: visit.c.req.param('organisationId') },
          visit.context,
        ),
      done: ({ organisationId, memberId }) =>
        doneAt(`/organisations/${organisationId}/members/${memberId}`, 'member-invited'),
      again: (form) => invitePage(visit, form),
      field: (code) => (code === 'member.email-taken' ? 'email' : undefined),
      words: { name: 'Give the person’s name.', role: 'Choose the role.' },
    }),
  ),
);

const memberPage = async (visit: Visit, form?: FormState) => {
  const organisation = await organisationOf(visit);
  const member = await memberOf(visit, organisation.id);
  const { memberId, name, email, role, status, away, version } = member;
  const cover = away === undefined ? undefined : visit.directory.member(away.cover)?.name;
  return (
    <MemberPage
      frame={visit.frame}
      idempotencyKey={crypto.randomUUID()}
      organisation={organisation}
      roles={rolesOf(organisation.kind)}
      member={{
        id: memberId,
        name,
        email,
        role,
        status,
        version,
        away: away === undefined ? undefined : { ...away, cover: cover ?? 'a colleague' },
      }}
      colleagues={organisation.kind === 'team' ? colleaguesOf(visit, organisation.id, memberId) : undefined}
      form={form}
      confirmation={form === undefined ? confirmationOf(visit) : undefined}
    />
  );
};

membersRoutes.get(
  '/organisations/:organisationId/members/:memberId',
  admin(async (visit) => show(await memberPage(visit))),
);

const change = (visit: Visit, asked: Record<string, unknown>, done: Parameters<typeof doneAt>[1]) => {
  const named = { organisationId: visit.c.req.param('organisationId'), memberId: visit.c.req.param('memberId') };
  return takeStep(visit, {
    run: () => changeMember({ ...asked, ...named }, visit.context),
    done: () => doneAt(`/organisations/${named.organisationId}/members/${named.memberId}`, done),
    again: (form) => memberPage(visit, form),
    words: { role: 'Choose the role.' },
  });
};

membersRoutes.post(
  '/organisations/:organisationId/members/:memberId/role',
  admin((visit) => change(visit, { role: visit.values['role'] }, 'member-changed')),
);

membersRoutes.post(
  '/organisations/:organisationId/members/:memberId/status',
  admin((visit) => {
    const status = visit.values['status'];
    return change(visit, { status }, status === 'active' ? 'member-reactivated' : 'member-deactivated');
  }),
);

membersRoutes.post(
  '/organisations/:organisationId/members/:memberId/move',
  admin((visit) => {
    const { organisationId, memberId } = visit.c.req.param();
    return takeStep(visit, {
      run: () => moveCases({ to: textOf(visit.values, 'to'), from: memberId }, visit.context),
      done: ({ left }) =>
        doneAt(
          `/organisations/${organisationId ?? ''}/members/${memberId ?? ''}`,
          left.length === 0 ? 'cases-moved' : 'cases-left',
        ),
      again: (form) => memberPage(visit, form),
      field: () => 'to',
      words: { to: 'Choose to whom.' },
    });
  }),
);
