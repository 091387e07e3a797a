import * as z from 'zod';
import { MemberId, OrganisationId } from '@fingerpost/kernel';
import { Policy } from './policy.ts';

export const OrganisationKind = z.enum(['practice', 'team', 'provider', 'commissioner', 'network']);
export type OrganisationKind = z.infer<typeof OrganisationKind>;

/** Who answers complaints about an organisation, and who does where it is about them or they are away. */
const ComplaintsDesk = z.object({ leadId: MemberId, deputyId: MemberId.optional() });

const common = {
  organisationId: OrganisationId,
  name: z.string().min(1).max(120),
  phone: z.string().max(30).optional(),
  /** A shared mailbox; notices to it carry no personal data. */
  email: z.email().optional(),
  status: z.enum(['active', 'closed']),
  /** Who answers complaints; the network's administrators, where nobody is named. */
  complaints: ComplaintsDesk.optional(),
};

/** The code by which the NHS knows a practice. */
export const odsCode = z.string().regex(/^[A-Z][0-9]{5}$/, 'Give a letter and five digits, such as A81001.');

/** The members of a team who look at worries about somebody's safety: the lead, and who does when they cannot. */
export const Safeguarding = z.object({ leadId: MemberId, deputyId: MemberId });
export type Safeguarding = z.infer<typeof Safeguarding>;

const Practice = z.object({
  kind: z.literal('practice'),
  ...common,
  odsCode: odsCode.optional(),
  teamId: OrganisationId,
  /** The practice that took over its people, members and messages. */
  mergedInto: OrganisationId.optional(),
});
const Team = z.object({
  kind: z.literal('team'),
  ...common,
  commissionerId: OrganisationId,
  /** How many open cases, counted by their weight, a full-time worker of the team should have at most. */
  loadLimit: z.int().min(1).max(400).optional(),
  /** Its short name in the addresses of its public forms. */
  slug: z.string().max(40).optional(),
  /** Who looks at worries about somebody's safety; the team's leads, where nobody is named. */
  safeguarding: Safeguarding.optional(),
});
const Provider = z.object({
  kind: z.literal('provider'),
  ...common,
  charityNumber: z.string().max(12).optional(),
});
const Commissioner = z.object({ kind: z.literal('commissioner'), ...common, policy: Policy });
/** The network itself: its administrators are its members, and its numbers stand on every page. */
const Network = z.object({
  kind: z.literal('network'),
  ...common,
  crisisNumber: z.string().max(60).optional(),
  safeguardingNumber: z.string().max(60).optional(),
});

export const Organisation = z.discriminatedUnion('kind', [Practice, Team, Provider, Commissioner, Network]);
export type Organisation = z.infer<typeof Organisation>;
