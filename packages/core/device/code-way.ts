import { type Context, refuse } from '@fingerpost/kernel';
import {
  directoryRefusals,
  linesOfAddress,
  mobileIn,
  mustBeOwnOrAdmin,
  type Organisation,
  readDirectory,
} from '@fingerpost/core/directory';
import type { CodeChannels, CodeWay } from './device.ts';

/** Where a code goes: a mobile phone, or the lines of an address. */
export type CodeAddress =
  { readonly by: 'sms'; readonly to: string } | { readonly by: 'letter'; readonly to: readonly string[] };

/**
 * Gives where an organisation can get a code: by text to the phone registered for codes or, where none
 * is, to its phone in the directory if texts reach it; and by letter to the address registered for them.
 */
export const codeAddresses = (
  organisation: Pick<Organisation, 'name' | 'phone'>,
  { phone, address, postcode }: CodeChannels,
): readonly CodeAddress[] => {
  const mobile = mobileIn(phone ?? organisation.phone);
  const lines = linesOfAddress(organisation.name, address, postcode);
  return [
    ...(mobile === undefined ? [] : [{ by: 'sms', to: mobile } as const]),
    ...(lines === undefined ? [] : [{ by: 'letter', to: lines } as const]),
  ];
};

/** Gives where a code goes in the way that was chosen, or in the quickest; undefined where the organisation has no such way. */
export const codeAddress = (ways: readonly CodeAddress[], chosen: CodeWay | undefined): CodeAddress | undefined =>
  chosen === undefined ? ways[0] : ways.find(({ by }) => by === chosen);

/** Gives a provider to somebody who manages its devices: its members, or the network's administrators. Refuses: organisation.missing. */
export const providerOf = async (context: Context, organisationId: string): Promise<Organisation> => {
  mustBeOwnOrAdmin(context.actor, organisationId);
  const organisation = (await readDirectory(context)).organisation(organisationId);
  if (organisation?.kind !== 'provider') throw refuse(directoryRefusals.organisationMissing);
  return organisation;
};
