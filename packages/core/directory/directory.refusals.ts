import type { RefusalDefinition } from '@fingerpost/kernel';

export const directoryRefusals = {
  organisationMissing: {
    kind: 'missing',
    code: 'organisation.missing',
    message: 'There is no such organisation here. Check the address, or look in the list of organisations.',
  },
  organisationKind: {
    kind: 'invalid',
    code: 'organisation.kind',
    message: 'An organisation stays of the kind it was made as. Add another organisation instead.',
  },
  organisationRelation: {
    kind: 'invalid',
    code: 'organisation.relation',
    message:
      'A practice needs an active team, and a team an active commissioner. Choose one that is in the directory and not closed.',
  },
  organisationInUse: {
    kind: 'conflict',
    code: 'organisation.in-use',
    message: 'Other organisations still belong to this one. Give them to another one first.',
  },
  organisationHoldsWork: {
    kind: 'conflict',
    code: 'organisation.holds-work',
    message: 'This organisation still holds open work. Move it or finish it first, then close the organisation.',
  },
  organisationHasMembers: {
    kind: 'conflict',
    code: 'organisation.has-members',
    message: 'This organisation still has active members. Deactivate them first, then close the organisation.',
  },
  organisationClosed: {
    kind: 'conflict',
    code: 'organisation.closed',
    message: 'This organisation is closed. Open it again first.',
  },
  networkExists: {
    kind: 'conflict',
    code: 'network.exists',
    message: 'This network has been founded already. Its administrators add everything else.',
  },
  serviceMissing: {
    kind: 'missing',
    code: 'listing.missing',
    message: 'There is no such service of this organisation. Check the address, or look in its list of services.',
  },
  serviceHoldsWork: {
    kind: 'conflict',
    code: 'service.holds-work',
    message: 'This service still has open referrals. Finish or decline them first, or mark it temporarily closed.',
  },
  serviceElsewhere: {
    kind: 'conflict',
    code: 'service.elsewhere',
    message: 'This service is listed under another organisation here.',
  },
  memberMissing: {
    kind: 'missing',
    code: 'member.missing',
    message: 'This organisation has no such member. Look in its list of members.',
  },
  memberRole: {
    kind: 'invalid',
    code: 'member.role',
    message: 'This role does not fit the kind of organisation.',
  },
  emailTaken: {
    kind: 'conflict',
    code: 'member.email-taken',
    message: 'Somebody with this e-mail address is a member already, or has been invited.',
  },
  memberHoldsWork: {
    kind: 'conflict',
    code: 'member.holds-work',
    message: 'This member still holds open work. Move it to a colleague first.',
  },
  lastAdmin: {
    kind: 'conflict',
    code: 'member.last-admin',
    message: 'The network needs at least one active administrator. Invite another one first.',
  },
  policyOrder: {
    kind: 'invalid',
    code: 'policy.order',
    message: 'Reminders and the hand-over must follow one another: answer, remind again, hand over.',
  },
} as const satisfies Record<string, RefusalDefinition>;
