import type { CaseReferral, CaseTask, TeamCaseView } from '@fingerpost/core/referral';

const caseId = 'cas_0123456789abcdefghjkmnpqrs';
const held = { kind: 'member', id: 'mem_1', name: 'Amina Farouk' } as const;

const exampleReferral: CaseReferral = {
  kind: 'referral',
  id: 'ref_1',
  caseId,
  reference: 'REFR-0001',
  status: 'sent',
  todo: 'answer',
  needs: ['food'],
  serviceId: 'svc',
  serviceName: 'Meadow Pantry',
  providerName: 'Meadow Community',
  teamName: 'Upper Valley Link Workers',
  holder: { kind: 'organisation', id: 'org_v', name: 'Meadow Community' },
  dueBy: '2026-06-05T16:00:00Z',
  overdue: false,
  openedAt: '2026-06-03T09:00:00Z',
  changedAt: '2026-06-03T09:00:00Z',
  version: 1,
  mode: 'network',
  isOpen: true,
  notes: [],
};

/** A task of the example case, for tests: the service has not answered. */
export const exampleTask: CaseTask = {
  ...exampleReferral,
  kind: 'task',
  id: 'tsk_1',
  status: 'open',
  todo: 'rescue',
  holder: held,
  because: 'provider-silent',
  referralId: 'ref_1',
  alternatives: [],
};

/** A case as its team sees it, for tests: in touch, with everything that a case can have. */
export const exampleCase: TeamCaseView = {
  sees: 'journey',
  caseId,
  reference: 'NPQR-S000',
  status: 'active',
  todo: 'next-contact',
  needs: ['food', 'loneliness-isolation'],
  openedAt: '2026-06-01T09:00:00Z',
  holder: held,
  dueBy: '2026-06-18T16:00:00Z',
  overdue: false,
  version: 4,
  source: 'practice',
  urgency: 'routine',
  firstContactBy: '2026-06-08T16:00:00Z',
  attempts: [],
  person: {
    name: { given: 'Ottoline', family: 'Pettigrew' },
    preferredName: 'Otty',
    dateOfBirth: '1951-03-09',
    nhsNumber: '9990000018',
    phone: '07700 900123',
    safeContact: { avoid: ['voicemail'], mustNotKnow: 'her brother' },
  },
  stillToAsk: ['language', 'isCarer'],
  team: { organisationId: 'org_t', name: 'Upper Valley Link Workers' },
  practice: { organisationId: 'org_p', name: 'Larkfield Surgery' },
  notes: [{ text: 'Lives alone <since> the spring.', by: 'Rowan Ash', at: '2026-06-01T09:00:00Z' }],
  requestedActions: [],
  noFeedback: false,
  actions: [],
  plan: {
    matters: 'To eat with somebody again.',
    goals: [
      {
        goalId: 'g1',
        text: 'Lunch with people',
        ratings: [
          { on: '2026-06-02', rating: 2 },
          { on: '2026-06-04', rating: 5 },
        ],
      },
      { goalId: 'g2', text: 'An old goal', ratings: [], leftOn: '2026-06-03' },
    ],
    savedAt: '2026-06-02T09:00:00Z',
    by: { memberId: 'mem_1', name: 'Amina Farouk' },
    version: 2,
  },
  ons4: [
    {
      stage: 'plan',
      mode: 'phone',
      answers: { satisfied: 4, worthwhile: 5, happy: 3, anxious: 7 },
      at: '2026-06-02T09:00:00Z',
      by: { memberId: 'mem_1', name: 'Amina Farouk' },
    },
  ],
  contacts: [
    {
      at: '2026-06-02T09:00:00Z',
      channel: 'call',
      withWhom: 'person',
      result: 'reached',
      minutes: 20,
      note: 'Keen to meet people.',
      by: { memberId: 'mem_1', name: 'Amina Farouk' },
      recordedAt: '2026-06-02T09:30:00Z',
    },
  ],
  referrals: [exampleReferral],
  joined: [],
  newMessages: [{ threadId: 'cas_1', count: 2 }],
  tasks: [exampleTask],
};
