import { referOneself } from '@fingerpost/core/case';
import { nhsNumberKnown } from '@fingerpost/pages/case';
import { AskPage } from '@fingerpost/pages/open';
import { inputFrom, textOf } from '../web/fields.ts';
import { personFrom, personKinds } from '../web/person-input.ts';
import { fieldOfCode } from './form-fields.ts';
import { teamForm } from './team-form.tsx';

const kinds = { ...personKinds('patient.'), needs: 'list', agreed: 'boolean' } as const;

/** The form in which a person asks a team for help. */
export const askRoutes = teamForm({
  path: '/open/ask',
  by: 'person',
  page: (props) => <AskPage {...props} />,
  send: (values, to, context) => {
    const isKnown = textOf(values, 'patient.nhsNumber') !== '';
    const { forWhom: _who, doNotTell, askedBy, ...asked } = inputFrom(values, kinds);
    const told = { ...values, [nhsNumberKnown]: isKnown ? 'yes' : 'no' };
    const patient = personFrom(asked['patient'], told, { sayHowToContact: true });
    const closeBy = textOf(values, 'forWhom') === 'somebody' ? (askedBy ?? {}) : undefined;
    // Nothing is taken for granted here: who it is for must be said.
    const asker = textOf(values, 'forWhom') === '' ? '' : closeBy;
    return referOneself({ ...asked, ...to, patient, askedBy: asker, tellPractice: doNotTell === undefined }, context);
  },
  field: fieldOfCode,
  words: {
    'patient.safeContact':
      'Choose how we must not contact you, or choose that any way is fine. Safe times need days, and an end after the start.',
    askedBy: 'Choose who this is for.',
    'askedBy.name': 'Write your own name.',
    'askedBy.phone': 'Write your own phone number.',
    'patient.name.given': 'Write the first name.',
    'patient.name.family': 'Write the last name.',
    'patient.dateOfBirth': 'Write a real date of birth, such as 31 3 1980.',
    'patient.phone': 'Write a phone number in digits.',
    'patient.email': 'Write an e-mail address, like name@example.org.',
    'patient.address': 'Use a shorter address.',
    'patient.postcode': 'Write a postcode, like LS1 4AP.',
    'patient.nhsNumber': 'Check the ten digits, or leave it empty.',
    reason: 'Tell us what would help.',
    practiceId: 'Choose a practice from the list.',
    agreed: 'We need a yes before we can contact you.',
  },
  names: { 'patient.safeContact': 'patient.safeContact.avoid', askedBy: 'forWhom' },
});
