import type { Person, PersonDetails } from './person.ts';

/** Whoever is told something, a person or a carer: how they are reached, how they must not be, and what they can read. */
export type Recipient = Pick<
  PersonDetails,
  | 'address'
  | 'codedNeeds'
  | 'communicationNeeds'
  | 'email'
  | 'interpreter'
  | 'language'
  | 'noFixedAbode'
  | 'phone'
  | 'postcode'
  | 'preferredContact'
  | 'safeContact'
> &
  Pick<Person, 'askAgain'> & { readonly name: string | PersonDetails['name'] };

/** The name that stands on a letter to them. */
export const calledOf = ({ name }: Pick<Recipient, 'name'>): string =>
  typeof name === 'string' ? name : `${name.given} ${name.family}`;
