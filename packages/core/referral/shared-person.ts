import { needsInWords, type Person } from '@fingerpost/core/patient';
import type { Share } from './letter.ts';
import type { SharedPerson } from './referral-view.ts';

const shown: { readonly [What in Share]: (person: Person) => SharedPerson } = {
  name: ({ name, preferredName }) => ({ name, preferredName }),
  phone: ({ phone }) => ({ phone }),
  email: ({ email }) => ({ email }),
  address: ({ address, postcode, noFixedAbode }) => ({ address, postcode, noFixedAbode }),
  dateOfBirth: ({ dateOfBirth }) => ({ dateOfBirth }),
  communicationNeeds: (person) => ({ communicationNeeds: needsInWords(person)?.slice() }),
  language: ({ language, interpreter }) => ({ language, interpreter }),
  speakTo: ({ speakTo }) => ({ speakTo }),
  travel: ({ travel }) => ({ travel }),
  carer: ({ isCarer }) => ({ isCarer }),
};

/** Gives of a person's present details those they agreed to share, and nothing else. */
export const sharedPerson = (person: Person, share: readonly Share[]): SharedPerson =>
  share.reduce<SharedPerson>((seen, what) => ({ ...seen, ...shown[what](person) }), {});
