import * as z from 'zod';
import { Case, Contact, Death, Goal, Note, Ons4 } from '@fingerpost/core/case';
import { PersonDetails } from '@fingerpost/core/patient';
import { Referral, ReferralNote } from '@fingerpost/core/referral';
import { CaseAnswer, NamedHolderAnswer } from './answers.ts';
import { WorkRowAnswer } from './other.answers.ts';

const NamedOrganisation = z.object({ organisationId: z.string(), name: z.string(), phone: z.string().optional() });

const place = {
  caseId: z.string(),
  reference: z.string(),
  status: Case.shape.status,
  needs: z.array(z.string()),
  openedAt: z.iso.datetime(),
  holder: NamedHolderAnswer.optional(),
  dueBy: z.iso.datetime().optional(),
  overdue: z.boolean(),
  closure: Case.shape.closure,
  version: z.int(),
};

const CaseReferral = WorkRowAnswer.extend({
  ...Referral.pick({
    mode: true,
    sentAt: true,
    acceptedAt: true,
    startBy: true,
    startedAt: true,
    finishedAt: true,
    lastAttendance: true,
    reason: true,
    outcome: true,
    letRun: true,
    retryOf: true,
  }).shape,
  isOpen: z.boolean(),
  notes: z.array(ReferralNote),
});

const CaseTask = WorkRowAnswer.extend({
  because: z.string(),
  referralId: z.string().optional(),
  messageId: z.string().optional(),
  doneBy: z.object({ name: z.string(), at: z.iso.datetime() }).optional(),
  result: z.string().optional(),
  note: z.string().optional(),
  alternatives: z.array(z.object({ serviceId: z.string(), name: z.string() })),
});

const Journey = z.object({
  sees: z.literal('journey'),
  ...place,
  ...Case.pick({
    todo: true,
    source: true,
    urgency: true,
    firstContactBy: true,
    reachedAt: true,
    attempts: true,
    paused: true,
    raised: true,
    mayBeSameAs: true,
    linkedTo: true,
    toConfirm: true,
    unsettled: true,
  }).shape,
  // As stored: an answer is not put through the input's clean-up a second time.
  person: z.object({ ...PersonDetails.shape, nhsNumber: z.string().optional(), postcode: z.string().optional() }),
  stillToAsk: z.array(z.string()),
  worker: z.object({ memberId: z.string(), name: z.string() }).optional(),
  team: NamedOrganisation,
  practice: NamedOrganisation.optional(),
  registeredPractice: NamedOrganisation.optional(),
  nextPractice: NamedOrganisation.extend({ from: z.iso.date() }).optional(),
  death: Death.pick({ on: true, toldBy: true, at: true, by: true }).optional(),
  askAgain: z.literal(true).optional(),
  cameFrom: z.string().optional(),
  notes: z.array(Note),
  requestedActions: z.array(Note),
  plan: z
    .object({
      matters: z.string(),
      goals: z.array(Goal),
      savedAt: z.iso.datetime(),
      by: z.object({ name: z.string() }),
      version: z.int(),
    })
    .optional(),
  ons4: z.array(Ons4.omit({ digest: true, body: true })),
  contacts: z.array(Contact),
  referrals: z.array(CaseReferral),
  tasks: z.array(CaseTask),
  joined: z.array(
    z.object({ caseId: z.string(), reference: z.string(), isOurs: z.boolean(), team: NamedOrganisation }),
  ),
});

const Standing = z.object({
  sees: z.literal('standing'),
  ...place,
  name: z.string(),
  reached: z.boolean(),
  team: NamedOrganisation,
  mayTakeBack: z.boolean(),
  takenBack: z.object({ at: z.iso.datetime(), dueBy: z.iso.datetime().optional(), done: z.boolean() }).optional(),
  messages: z.array(
    z.object({
      messageId: z.string(),
      taskId: z.string(),
      sentAt: z.iso.datetime(),
      filed: z.object({ by: z.string(), at: z.iso.datetime() }).optional(),
    }),
  ),
});

/** A case that its practice has taken back; `closed` where nobody had begun. */
export const TakenBackAnswer = CaseAnswer.extend({ closed: z.boolean() });

/** A case as its reader may see it: `sees` says how much. */
export const CaseViewAnswer = z.discriminatedUnion('sees', [Journey, Standing]);

/** A case that was opened, or the open one that the request was added to. */
export const OpenedAnswer = CaseAnswer.extend({ existing: z.boolean() });

/** A case that went to another team, and the one that goes on from it there. */
export const TransferredAnswer = CaseAnswer.extend({ linkedCaseId: z.string() });

/** The plan as it was saved. */
export const PlanAnswer = z.object({ caseId: z.string(), goals: z.array(Goal), version: z.int() });
