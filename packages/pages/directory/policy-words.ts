import type { Policy } from '@fingerpost/core/directory';

/** The values of a policy that are one number. */
export type PolicyNumber = Exclude<keyof Policy, 'checkInWeeks' | 'restrictedNeeds' | 'childrenContact'>;

type Meaning = { readonly name: PolicyNumber; readonly label: string; readonly hint: string };
type PolicyGroup = { readonly legend: string; readonly values: readonly Meaning[] };

const days = (name: PolicyNumber, label: string, hint: string): Meaning => ({
  name,
  label,
  hint: `${hint} In working days.`,
});

/** Every number of a policy, with what it means and its unit, in the order of a referral's life. */
export const policyGroups: readonly PolicyGroup[] = [
  {
    legend: 'Reaching the person',
    values: [
      days('unallocatedToLead', 'A waiting case is shown to the lead after', 'When nobody has taken it.'),
      days('firstContact', 'First contact, routine', 'From the day a case is opened.'),
      days('firstContactSoon', 'First contact, soon', 'From the day a case is opened as “soon”.'),
      days('nextContact', 'Next contact at the latest', 'Every open case has a date for the next contact.'),
      {
        name: 'attemptsBeforeClosing',
        label: 'Attempts before “could not be reached”',
        hint: 'A number of attempts, on different days.',
      },
      days('attemptsOver', 'Those attempts are spread over at least', 'So that nobody is given up on in a week.'),
    ],
  },
  {
    legend: 'When a service is asked',
    values: [
      days('answerWithin', 'A service answers within', 'A service may state longer, up to 10.'),
      days('remindAgainAt', 'It is reminded again after', 'The first reminder goes when the answer is due.'),
      days('handOverAt', 'Its silence is handed to the link worker after', 'The person is told as well.'),
      days('rescueWithin', 'The link worker finds another way within', 'From the day the silence is handed over.'),
      days('answerQuestion', 'A question is answered within', 'The service’s own time stands still meanwhile.'),
      days('waitlistReview', 'A waiting list is looked at again within', 'When no date is given.'),
    ],
  },
  {
    legend: 'When a service has said yes',
    values: [
      days('attendAfterStart', 'First attendance after the date given', 'Then the service is asked.'),
      days('attendAfterAcceptance', 'First attendance after acceptance', 'When the service gave no date.'),
      days('nextAttendance', 'Next attendance', 'Then the service is asked how it stands.'),
      {
        name: 'visibleAfterCompletion',
        label: 'A completed referral still shows the person for',
        hint: 'In days of the calendar, weekends included.',
      },
    ],
  },
  {
    legend: 'When dates pass',
    values: [
      days('workerOverdueShown', 'The lead sees what is overdue after', 'From the day it was due.'),
      days('workerOverdueToLead', 'The lead holds it after', 'From the day it was due.'),
      days('leadOverdueToAdmin', 'The network administrator holds it after', 'When the lead has not acted either.'),
      days('tellPersonWithin', 'The person is told within', 'When a colleague has to ring them.'),
      days('fileMessageWithin', 'A practice files a message within', 'From the day it came.'),
      days('answerMessage', 'A message of the person is answered within', 'They are told the day when they write.'),
      days('actionWithin', 'A practice does what it is asked within', 'When no day is given.'),
      days('actionReturnsAfter', 'If it does not answer, the link worker has it back', 'From the day it was due.'),
    ],
  },
  {
    legend: 'Everybody',
    values: [
      { name: 'adultAge', label: 'Somebody is an adult from the age of', hint: 'In years: 16, 17 or 18.' },
      {
        name: 'formsPerDay',
        label: 'Public forms a team takes in a day',
        hint: 'In forms a day. After that people are asked to ring, so that nobody can flood a waiting list.',
      },
    ],
  },
  {
    legend: 'When people speak up',
    values: [
      days('acknowledgeComplaint', 'A complaint is acknowledged within', 'From the day it came.'),
      days('answerComplaint', 'A complaint is answered within', 'From the day it came. The person is told this date.'),
      days('checkProposal', 'A proposal is checked for names within', 'Before anybody else sees it.'),
      days('answerProposal', 'The commissioner answers a proposal within', 'From the day it was made.'),
      days(
        'answerComment',
        'A comment of whoever speaks for patients is answered within',
        'From the day it was made. They are told this date.',
      ),
    ],
  },
];
