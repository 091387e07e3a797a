import type { EventEnvelope, Key } from '@fingerpost/kernel';
import { memberKey } from '@fingerpost/core/access';
import { organisationKey, serviceKey } from './directory.keys.ts';

/** The events after which the directory as people see it may be another. */
const directoryEvents = [
  'OrganisationSaved',
  'PolicySet',
  'ServiceSaved',
  'MemberInvited',
  'MemberJoined',
  'MemberChanged',
  'MemberAwaySet',
  'HoursSet',
  'LoadLimitSet',
  'ComplaintsDeskSet',
  'PracticeMerged',
  'MemberTransferred',
] as const;

const known: ReadonlySet<string> = new Set(directoryEvents);

/** Gives the item a directory event is about; undefined for every other event. */
export const directoryItemOf = ({ type, subject, data }: EventEnvelope): Key | undefined => {
  const organisationId = data['organisationId'];
  if (!known.has(type) || typeof organisationId !== 'string') return undefined;
  if (subject.startsWith('mem_')) return memberKey(organisationId, subject);
  return subject.startsWith('org_') ? organisationKey(organisationId) : serviceKey(organisationId, subject);
};
