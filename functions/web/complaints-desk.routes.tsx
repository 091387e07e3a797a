import { Hono } from 'hono';
import { setComplaintsDesk, viewOrganisation } from '@fingerpost/core/directory';
import { emptyForm, type FormState } from '@fingerpost/pages/form';
import { ComplaintsDeskPage } from '@fingerpost/pages/voice';
import { doneAt } from './done.ts';
import { inputFrom } from './fields.ts';
import { takeStep } from './step.tsx';
import { show, type Visit, visit } from './visit.tsx';

/** The page on which the network's administrators name who answers complaints about an organisation. */
export const complaintsDeskRoutes = new Hono();

const path = '/organisations/:organisationId/complaints';
const admin = (work: (at: Visit) => Promise<Response>) => visit(['network-admin'], work);
const idOf = ({ c }: Visit): string => c.req.param('organisationId') ?? '';

const page = async (at: Visit, typed?: FormState) => {
  const { organisationId, name, version, complaints } = await viewOrganisation(
    { organisationId: idOf(at) },
    at.context,
  );
  const members = at.directory
    .membersOf(organisationId)
    .filter(({ active }) => active)
    .map(({ memberId, name: label }) => ({ value: memberId, label }));
  const values = { leadId: complaints?.leadId ?? '', deputyId: complaints?.deputyId ?? '' };
  return (
    <ComplaintsDeskPage
      frame={at.frame}
      organisation={{ id: organisationId, name, version }}
      members={members}
      idempotencyKey={at.context.random(26)}
      form={typed ?? { ...emptyForm, values }}
    />
  );
};

complaintsDeskRoutes.get(
  path,
  admin(async (at) => show(await page(at))),
);

complaintsDeskRoutes.post(
  path,
  admin((at) =>
    takeStep(at, {
      run: () => setComplaintsDesk({ ...inputFrom(at.values), organisationId: idOf(at) }, at.context),
      done: () => doneAt(`/organisations/${idOf(at)}`, 'complaints-desk-saved'),
      again: (form) => page(at, form),
      field: (code) => (code === 'organisation.complaints' ? 'deputyId' : undefined),
    }),
  ),
);
