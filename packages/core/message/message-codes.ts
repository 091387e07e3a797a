import type { Case } from '@fingerpost/core/case';
import type { Referral } from '@fingerpost/core/referral';
import { dayOf } from '@fingerpost/core/work';
import type { MessageCode } from './message.ts';

/** The SNOMED CT codes by which practices record social prescribing. */
const snomed = {
  declined: { code: '871711000000103', term: 'Social prescribing declined' },
  referred: { code: '871731000000106', term: 'Referral to social prescribing service' },
  signposted: { code: '1084281000000109', term: 'Signposting to social prescribing service' },
  seen: { code: '1362931000000106', term: 'Seen by social prescribing link worker' },
  closed: { code: '1362721000000106', term: 'Social prescribing case closed' },
} as const;

const dayIn = (instant: string): string => dayOf(new Date(instant));

/**
 * Lists the codes that a journey asks for by now, without those that an earlier message carried. A
 * case opened in error or twice asks for none; "declined" only where the person said no.
 */
export const codesFor = (
  of: Case,
  referrals: readonly Referral[],
  earlier: readonly MessageCode[] = [],
): readonly MessageCode[] => {
  const { closure } = of;
  if (closure?.reason === 'in-error' || closure?.reason === 'duplicate') return [];
  const signpost = referrals.find(
    ({ mode, status, sentAt }) => mode === 'signposted' && status !== 'in-error' && sentAt !== undefined,
  );
  const codes: readonly (MessageCode | undefined)[] = [
    { ...snomed.referred, on: dayIn(of.openedAt) },
    of.reachedAt === undefined ? undefined : { ...snomed.seen, on: dayIn(of.reachedAt) },
    signpost === undefined ? undefined : { ...snomed.signposted, on: dayIn(signpost.sentAt ?? signpost.openedAt) },
    closure?.reason === 'person-declined' ? { ...snomed.declined, on: dayIn(closure.at) } : undefined,
    closure === undefined ? undefined : { ...snomed.closed, on: dayIn(closure.at) },
  ];
  return codes.filter((code) => code !== undefined).filter(({ code }) => earlier.every((sent) => sent.code !== code));
};
