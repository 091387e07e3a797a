import type { StaffActor } from '@fingerpost/kernel';
import type { Directory } from '@fingerpost/core/directory';
import { complaintHoldersOf } from '@fingerpost/core/work';
import type { Frame, NavigationItem, PhoneLine } from '@fingerpost/pages/layout';
import { environment } from '../wiring/environment.ts';

type Place = readonly [href: string, label: string];

const places: Record<StaffActor['role'], readonly Place[]> = {
  referrer: [
    ['/referrals/new', 'Refer a person'],
    ['/cases', 'People we referred'],
    ['/work', 'Messages and requests'],
  ],
  'link-worker': [
    ['/work', 'My work'],
    ['/waiting', 'Waiting list'],
    ['/cases', 'All cases'],
    ['/services', 'Find a service'],
  ],
  'team-lead': [
    ['/team', 'Team'],
    ['/work', 'My work'],
    ['/waiting', 'Waiting list'],
    ['/cases', 'All cases'],
    ['/services', 'Find a service'],
  ],
  provider: [
    ['/work', 'Inbox'],
    ['/referrals', 'All referrals'],
    ['/our-services', 'Our services'],
  ],
  commissioner: [
    ['/uptake', 'Uptake'],
    ['/work', 'Work'],
    ['/proposals', 'What should exist'],
    ['/voice', 'Heard and published'],
  ],
  'patient-representative': [
    ['/uptake', 'Uptake'],
    ['/proposals', 'What should exist'],
    ['/voice', 'Heard and published'],
  ],
  'network-admin': [
    ['/organisations', 'Organisations'],
    ['/work', 'Work'],
    ['/proposals', 'Proposals'],
  ],
};

const firstPlaces = {
  referrer: '/cases',
  'link-worker': '/work',
  'team-lead': '/team',
  provider: '/work',
  commissioner: '/uptake',
  'patient-representative': '/uptake',
  'network-admin': '/organisations',
} as const satisfies Record<StaffActor['role'], string>;

/** Whoever answers complaints finds them from everywhere. */
const forComplaints = (actor: StaffActor, directory: Directory): readonly Place[] =>
  actor.role === 'network-admin' || complaintHoldersOf(actor, directory).length > 0
    ? [['/complaints', 'Complaints']]
    : [];

const navigation = (actor: StaffActor, directory: Directory, path: string): readonly NavigationItem[] =>
  [...places[actor.role], ...forComplaints(actor, directory)].map(([href, label]) => ({
    href,
    label,
    current: path === href,
  }));

/** Gives where somebody starts once they are signed in. */
export const firstPlaceOf = (actor: StaffActor): string => firstPlaces[actor.role];

const line = (who: string, phone: string | undefined): readonly PhoneLine[] =>
  phone === undefined ? [] : [{ who, phone }];

/** Makes what stands around every page: the network's name and numbers, who is signed in, and where they can go. */
export const frameFor = (directory: Directory, path: string, actor?: StaffActor): Frame => {
  const network = directory.network();
  return {
    network: {
      name: network?.name ?? 'Fingerpost',
      contact: {
        ...(network?.email === undefined ? {} : { email: network.email }),
        ...(network?.phone === undefined ? {} : { phone: network.phone }),
      },
    },
    numbers: {
      crisis: line('Crisis line', network?.crisisNumber),
      safeguarding: line('Safeguarding', network?.safeguardingNumber),
    },
    ...(actor === undefined
      ? {}
      : {
          user: {
            name: actor.name,
            role: actor.role,
            organisation: directory.nameOf(actor.organisationId),
            signOutHref: '/sign-out',
          },
          navigation: navigation(actor, directory, path),
        }),
    ...(environment().STAGE === 'local'
      ? { banner: { label: 'Demonstration', text: 'Everybody on these pages is invented.' } }
      : {}),
  };
};
