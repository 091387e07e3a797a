import { describe, expect, it } from 'vitest';
import { markRegister, placeInGroup } from '@fingerpost/core/session';
import { acceptReferral } from './accept-referral.ts';
import { agreeAgain } from './agree-again.ts';
import { answerQuestion } from './answer-question.ts';
import { askAnotherDay } from './ask-another-day.ts';
import { askQuestion } from './ask-question.ts';
import { completeReferral } from './complete-referral.ts';
import { declineReferral } from './decline-referral.ts';
import { endReferral } from './end-referral.ts';
import { fhirTaskStatus } from './fhir-task.ts';
import { recordAttendance } from './record-attendance.ts';
import { recordReferralInError } from './record-referral-in-error.ts';
import { referPerson } from './refer-person.ts';
import { ReferralStatus } from './referral.ts';
import { sendReferral } from './send-referral.ts';
import { isFinished, type ReferralStep, referralSteps, stepTo } from './steps.ts';
import { stopSharing } from './stop-sharing.ts';
import { undoReferral } from './undo-referral.ts';
import { waitlistReferral } from './waitlist-referral.ts';
import { withdrawReferral } from './withdraw-referral.ts';

// Written out by hand from the life cycle that was agreed; a dot is a step that is refused.
const table = `
step             new       proposed   sent       waitlisted  accepted   started    declined  completed  ended     withdrawn  in-error
propose          proposed  .          .          .           .          .          .         .          .         .          .
send             sent      sent       .          .           .          .          .         .          .         .          .
ask              .         .          sent       waitlisted  .          .          .         .          .         .          .
answer           .         .          sent       waitlisted  .          .          .         .          .         .          .
waitlist         .         .          waitlisted waitlisted  .          .          .         .          .         .          .
accept           .         .          accepted   accepted    .          .          .         .          .         .          .
decline          .         .          declined   declined    .          .          .         .          .         .          .
attend           .         .          .          .           started    started    .         .          .         .          .
miss             .         .          .          .           accepted   started    .         .          .         .          .
ask-another-day  .         .          .          .           accepted   started    .         .          .         .          .
place            .         .          .          .           accepted   started    .         .          .         .          .
take-back-attendance . .   .          .          .           accepted   .         .          .         .          .
complete         .         .          .          .           completed  completed  .         .          .         .          .
end              .         .          .          .           ended      ended      .         .          .         .          .
undo             .         .          .          .           .          .          former    former     .         .          .
withdraw         .         withdrawn  withdrawn  withdrawn   withdrawn  withdrawn  .         .          .         .          .
stop-sharing     .         .          sent       waitlisted  accepted   started    .         completed  .         .          .
agree-again      .         .          sent       waitlisted  accepted   started    .         completed  .         .          .
record-in-error  .         in-error   in-error   in-error    in-error   in-error   in-error  in-error   in-error  in-error   .
`;
const [heading = [], ...rows] = table
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/));
const states = heading.slice(1);
const cells = rows.flatMap(([step = '', ...to]) => states.map((from, index) => [step, from, to[index] ?? ''] as const));

const service = ['provider', 'link'];
const person = ['patient', 'carer'];
const team = ['link-worker', 'team-lead'];
const takenBy: Record<ReferralStep, readonly string[]> = {
  propose: team,
  send: [...team, ...person],
  ask: service,
  answer: team,
  waitlist: service,
  accept: service,
  decline: service,
  attend: [...service, ...person],
  miss: [...service, ...person],
  'ask-another-day': [...team, ...person],
  place: ['provider'],
  'take-back-attendance': ['provider'],
  complete: service,
  end: ['provider', ...team],
  undo: service,
  withdraw: [...team, ...person],
  'stop-sharing': [...team, ...person],
  'agree-again': [...team, ...person],
  'record-in-error': team,
};

const doors: Record<ReferralStep, { readonly allow: readonly string[] }> = {
  propose: referPerson,
  send: sendReferral,
  ask: askQuestion,
  answer: answerQuestion,
  waitlist: waitlistReferral,
  accept: acceptReferral,
  decline: declineReferral,
  attend: recordAttendance,
  miss: recordAttendance,
  'ask-another-day': askAnotherDay,
  place: placeInGroup,
  'take-back-attendance': markRegister,
  complete: completeReferral,
  end: endReferral,
  undo: undoReferral,
  withdraw: withdrawReferral,
  'stop-sharing': stopSharing,
  'agree-again': agreeAgain,
  'record-in-error': recordReferralInError,
};

describe('the steps of a referral', () => {
  it('stand in the table for every state there is', () => {
    expect(rows.map(([step]) => step).sort()).toEqual(Object.keys(referralSteps).sort());
    expect([...states].sort()).toEqual(['new', ...ReferralStatus.options].sort());
    expect(cells).toHaveLength(19 * 11);
  });

  it.each(cells)('%s from %s leads to %s', (step, from, to) => {
    const former = 'waitlisted';
    const led = stepTo(step as ReferralStep, from as ReferralStatus | 'new', former);
    expect(led ?? '.').toBe(to === 'former' ? former : to);
  });

  it('lead nowhere by an undo that has nothing to go back to', () => {
    expect(stepTo('undo', 'declined')).toBeUndefined();
  });

  it.each(Object.keys(takenBy) as ReferralStep[])(
    '%s is taken by those of the table, and by the team where it stands in',
    (step) => {
      expect([...referralSteps[step].by].sort()).toEqual([...takenBy[step]].sort());
      const standsIn = takenBy[step].includes('link') ? team : [];
      expect([...doors[step].allow].sort()).toEqual([...new Set([...takenBy[step], ...standsIn])].sort());
    },
  );

  it('end where the life cycle says, and each state has its status as a FHIR Task', () => {
    expect(ReferralStatus.options.filter(isFinished)).toEqual([
      'declined',
      'completed',
      'ended',
      'withdrawn',
      'in-error',
    ]);
    expect(fhirTaskStatus).toEqual({
      proposed: 'draft',
      sent: 'requested',
      waitlisted: 'on-hold',
      accepted: 'accepted',
      started: 'in-progress',
      declined: 'rejected',
      completed: 'completed',
      ended: 'failed',
      withdrawn: 'cancelled',
      'in-error': 'entered-in-error',
    });
  });
});
