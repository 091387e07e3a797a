/** The organisations of the demo network by the names used for them here; a second one of each kind ends in -2. */
export type DemoOrganisation =
  | 'network'
  | `commissioner${'' | '-2'}`
  | `team${'' | '-2'}`
  | `practice${'' | '-2' | '-3'}`
  | `provider${'' | '-2' | '-3' | '-4' | '-5' | '-6' | '-7' | '-8'}`;

/** The network's own entry; its numbers are invented. */
export const demoNetwork = {
  name: 'Fingerpost demo network',
  phone: '0113 496 0100',
  crisisNumber: '0808 157 0111',
  safeguardingNumber: '0113 496 0199',
} as const;

type Listed = {
  readonly key: DemoOrganisation;
  readonly kind: 'commissioner' | 'team' | 'practice' | 'provider';
  readonly name: string;
  readonly phone: string;
  readonly email?: string;
  readonly odsCode?: string;
  readonly slug?: string;
  /** The organisation it belongs to, which stands above it in the list. */
  readonly under?: DemoOrganisation;
};

const listed = (
  key: DemoOrganisation,
  kind: Listed['kind'],
  name: string,
  phone: string,
  rest: Partial<Listed> = {},
): Listed => ({ key, kind, name, phone, ...rest });

/** Every other organisation of the demo network, in the order in which they are made; all invented. */
export const demoOrganisations: readonly Listed[] = [
  listed('commissioner', 'commissioner', 'Aireside Health and Care Board', '0113 496 0101'),
  listed('commissioner-2', 'commissioner', 'Wharfside Health and Care Board', '0113 496 0102'),
  listed('team', 'team', 'Aireside Link Workers', '0113 496 0110', {
    email: 'team@aireside.example',
    slug: 'aireside',
    under: 'commissioner',
  }),
  listed('team-2', 'team', 'Wharfside Link Workers', '0113 496 0120', {
    email: 'team@wharfside.example',
    slug: 'wharfside',
    under: 'commissioner-2',
  }),
  listed('practice', 'practice', 'Larkfield Surgery', '0113 496 0131', {
    email: 'admin@larkfield.example',
    odsCode: 'A99991',
    under: 'team',
  }),
  listed('practice-2', 'practice', 'Millbeck Medical Centre', '0113 496 0132', {
    email: 'admin@millbeck.example',
    odsCode: 'A99992',
    under: 'team-2',
  }),
  listed('practice-3', 'practice', 'Oakwell Lane Practice', '0113 496 0133', {
    email: 'admin@oakwell.example',
    odsCode: 'A99993',
    under: 'team',
  }),
  listed('provider', 'provider', 'Lantern Community', '0113 496 0141', { email: 'hello@lantern.example' }),
  listed('provider-2', 'provider', 'Plain Money Advice', '0113 496 0142', { email: 'advice@plainmoney.example' }),
  listed('provider-3', 'provider', 'Aireside Walkers', '0113 496 0143', { email: 'walk@airesidewalkers.example' }),
  listed('provider-4', 'provider', 'Millstone Homes', '0113 496 0144', { email: 'tenants@millstone.example' }),
  listed('provider-5', 'provider', 'The Quiet Room', '0113 496 0145', { email: 'hello@quietroom.example' }),
  listed('provider-6', 'provider', 'Click Café', '0113 496 0146', { email: 'hello@clickcafe.example' }),
  listed('provider-7', 'provider', 'The Green Patch', '0113 496 0147', { email: 'grow@greenpatch.example' }),
  listed('provider-8', 'provider', 'Haven Steps', '0113 496 0148', { email: 'safe@havensteps.example' }),
];
