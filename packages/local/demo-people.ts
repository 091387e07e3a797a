import type { Role } from '@fingerpost/kernel';
import type { DemoOrganisation } from './demo/organisations.ts';

/** A person whom the local sign-in page offers; `sub` is also the name by which they get an API token. */
export type DemoPerson = {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** Who they are, in a few words, for the sign-in page. */
  readonly describes: string;
};

/** A demo person and the place they have in the demo network. */
export type DemoMember = DemoPerson & { readonly organisation: DemoOrganisation; readonly role: Role };

const person = (
  sub: string,
  name: string,
  role: Role,
  organisation: DemoOrganisation,
  describes: string,
): DemoMember => ({ sub, name, email: `${sub}@demo.example`, describes, organisation, role });

/** Everybody the demo network knows, in the order of the journey. */
export const demoPeople = [
  person('gp-practice', 'Dr Amara Okafor', 'referrer', 'practice', 'Refers people from Larkfield Surgery'),
  person('gp-practice-2', 'Dr Tom Whitfield', 'referrer', 'practice-2', 'Refers people from Millbeck Medical Centre'),
  person('gp-practice-3', 'Sister Ewa Zielinska', 'referrer', 'practice-3', 'Refers people from Oakwell Lane Practice'),
  person('link-worker', 'Priya Nair', 'link-worker', 'team', 'Link worker in the Aireside team'),
  person('link-worker-2', 'Gareth Pugh', 'link-worker', 'team-2', 'Link worker in the Wharfside team'),
  person('link-worker-3', 'Nia Campbell', 'link-worker', 'team', 'Link worker in the Aireside team as well'),
  person('team-lead', 'Maureen Holt', 'team-lead', 'team', 'Leads the Aireside team'),
  person('team-lead-2', 'Samuel Osei', 'team-lead', 'team-2', 'Leads the Wharfside team'),
  person('provider', 'Joanne Blake', 'provider', 'provider', 'Runs a food pantry and befriending at Lantern Community'),
  person('provider-2', 'Yusuf Demir', 'provider', 'provider-2', 'Gives debt and benefits advice at Plain Money Advice'),
  person('provider-3', 'Brenda Sykes', 'provider', 'provider-3', 'Leads walks for the Aireside Walkers'),
  person('provider-4', 'Callum Reid', 'provider', 'provider-4', 'Supports tenants at Millstone Homes'),
  person('provider-5', 'Dr Leila Haddad', 'provider', 'provider-5', 'Counsels at the Quiet Room'),
  person('provider-6', 'Mo Rahman', 'provider', 'provider-6', 'Runs the Click Café for getting online'),
  person('provider-7', 'Fern Hollis', 'provider', 'provider-7', 'Gardens with people at the Green Patch'),
  person('provider-8', 'Ruth Adeyemi', 'provider', 'provider-8', 'Helps people to be safe at home at Haven Steps'),
  person('commissioner', 'Helen Marsh', 'commissioner', 'commissioner', 'Commissions Aireside'),
  person('commissioner-2', 'Ravi Chandra', 'commissioner', 'commissioner-2', 'Commissions Wharfside'),
  person(
    'patient-representative',
    'Olive Barraclough',
    'patient-representative',
    'commissioner',
    'Speaks for patients in Aireside',
  ),
  person('network-admin', 'Alex Doyle', 'network-admin', 'network', 'Administers the network'),
] as const satisfies readonly DemoMember[];
