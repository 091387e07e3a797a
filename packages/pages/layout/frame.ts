import type { Role } from '@fingerpost/kernel';
import { createContext } from 'react';
import type { Language } from '../words/languages.ts';
import type { Words } from '../words/words.ts';

/** Somebody to ring: who answers, on which number, and when. */
export type PhoneLine = { readonly who: string; readonly phone: string; readonly when?: string };

/** The network's own numbers for an emergency and for worries about somebody's safety. */
export type EmergencyNumbers = { readonly crisis: readonly PhoneLine[]; readonly safeguarding: readonly PhoneLine[] };

/** How to reach the people who run this network's Fingerpost. */
export type NetworkContact = { readonly email?: string; readonly phone?: string };

/** One place in the main navigation; `count` is how much waits there. */
export type NavigationItem = {
  readonly href: string;
  readonly label: string;
  readonly current?: boolean;
  readonly count?: number;
};

/** Who is signed in, and where they sign out. */
export type SignedIn = {
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly signOutHref: string;
};

/** Who reads a page that is written from a catalogue: in which words, and where they are, so that they can change them. */
export type Reader = { readonly language: Language; readonly words: Words; readonly path: string };

/** What stands around every page, made once a request. */
export type Frame = {
  readonly network: { readonly name: string; readonly contact: NetworkContact };
  readonly numbers: EmergencyNumbers;
  readonly user?: SignedIn;
  readonly navigation?: readonly NavigationItem[];
  readonly reader?: Reader;
  /** Says what kind of copy of Fingerpost this is, such as a demonstration with invented people. */
  readonly banner?: { readonly label: string; readonly text: string };
};

export const EmergencyContext = createContext<EmergencyNumbers>({ crisis: [], safeguarding: [] });

/** What a role is called on the pages. */
export const roleWords = {
  referrer: 'Referrer',
  'link-worker': 'Link worker',
  'team-lead': 'Team lead',
  provider: 'Service provider',
  commissioner: 'Commissioner',
  'patient-representative': 'Patient representative',
  'network-admin': 'Network administrator',
} as const satisfies Record<Role, string>;
