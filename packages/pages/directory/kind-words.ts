import type { Organisation, OrganisationKind } from '@fingerpost/core/directory';

/** What the kinds of organisation are called, one and many. */
export const organisationKindWords = {
  practice: { one: 'GP practice', many: 'GP practices' },
  team: { one: 'Link worker team', many: 'Link worker teams' },
  provider: { one: 'Service provider', many: 'Service providers' },
  commissioner: { one: 'Commissioner', many: 'Commissioners' },
  network: { one: 'Network', many: 'The network' },
} as const satisfies Record<OrganisationKind, { one: string; many: string }>;

/** The kinds of organisation that an administrator can add, with what each one is for. */
export const kindChoices = [
  { value: 'practice', label: 'GP practice', hint: 'Refers people, and hears back.' },
  { value: 'team', label: 'Link worker team', hint: 'Talks with the people that practices refer.' },
  { value: 'provider', label: 'Service provider', hint: 'A charity, community group, housing association or other.' },
  { value: 'commissioner', label: 'Commissioner', hint: 'Sees numbers only, and sets how many days things may take.' },
] as const satisfies readonly { value: Exclude<OrganisationKind, 'network'>; label: string; hint: string }[];

/** What the states of an organisation are called. */
export const organisationStatusWords = {
  active: { words: 'Active', colour: 'green' },
  closed: { words: 'Closed', colour: 'grey' },
} as const satisfies Record<Organisation['status'], { words: string; colour: string }>;
