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
  teamHasCases: {
    kind: 'conflict',
    code: 'organisation.has-cases',
    message:
      'This team still has open cases or referrals. Move its cases to another team, or close them, then close the team.',
  },
  providerHasReferrals: {
    kind: 'conflict',
    code: 'organisation.has-referrals',
    message:
      'This provider still has open referrals. Close the provider with its referrals in one step, so that each link worker gets a task.',
  },
  practiceHasMessages: {
    kind: 'conflict',
    code: 'organisation.has-messages',
    message:
      'Messages to this practice are not filed yet. Merge it into the practice that takes over, and they go with it.',
  },
  mergeInto: {
    kind: 'invalid',
    code: 'organisation.merge-into',
    message: 'Choose another practice that is in the directory and not closed.',
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
  slugTaken: {
    kind: 'conflict',
    code: 'organisation.slug-taken',
    message: 'Another team has this short name. Choose another one.',
  },
  networkExists: {
    kind: 'conflict',
    code: 'network.exists',
    message: 'This network has been founded already. Its administrators add everything else.',
  },
  safeguarding: {
    kind: 'invalid',
    code: 'organisation.safeguarding',
    message: 'Choose two different people: active link workers or leads of this team.',
  },
  complaints: {
    kind: 'invalid',
    code: 'organisation.complaints',
    message: 'Choose an active member of this organisation, and another one as the deputy, or no deputy.',
  },
  serviceMissing: {
    kind: 'missing',
    code: 'listing.missing',
    message: 'There is no such service of this organisation. Check the address, or look in its list of services.',
  },
  serviceHoldsWork: {
    kind: 'conflict',
    code: 'service.holds-work',
    message:
      'This service still has open referrals. Close the service with its referrals in one step, or mark it temporarily closed.',
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
    message:
      'This member still holds open work. Move all of it to a colleague, or back to the waiting list, then try again.',
  },
  lastLead: {
    kind: 'conflict',
    code: 'member.last-lead',
    message: 'Work was raised to the leads, and this is the team\u2019s only one. Make somebody else a lead first.',
  },
  lastMember: {
    kind: 'conflict',
    code: 'member.last-member',
    message:
      'Nobody else is active here, and the organisation still holds open work. Invite somebody first, or close the provider or merge the practice with all it holds.',
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
