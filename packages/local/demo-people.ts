/** A person whom the local sign-in page offers; `sub` is also the name by which they get an API token. */
export type DemoPerson = {
  readonly sub: string;
  readonly name: string;
  readonly email: string;
  /** Who they are, in a few words, for the sign-in page. */
  readonly describes: string;
};

const person = (sub: string, name: string, describes: string): DemoPerson => ({
  sub,
  name,
  email: `${sub}@demo.example`,
  describes,
});

/** Everybody the demo network knows, in the order of the journey. */
export const demoPeople: readonly DemoPerson[] = [
  person('gp-practice', 'Dr Amara Okafor', 'Refers people from the first practice'),
  person('gp-practice-2', 'Dr Tom Whitfield', 'Refers people from the second practice'),
  person('link-worker', 'Priya Nair', 'Link worker in the first team'),
  person('link-worker-2', 'Gareth Pugh', 'Link worker in the second team'),
  person('team-lead', 'Maureen Holt', 'Leads the first team'),
  person('team-lead-2', 'Samuel Osei', 'Leads the second team'),
  person('provider', 'Joanne Blake', 'Runs services for a voluntary organisation'),
  person('provider-2', 'Yusuf Demir', 'Runs services for another organisation'),
  person('commissioner', 'Helen Marsh', 'Commissions the network'),
  person('commissioner-2', 'Ravi Chandra', 'Commissions elsewhere'),
  person('network-admin', 'Alex Doyle', 'Administers the network'),
];
