import { referFromAgency } from '@fingerpost/core/case';
import { AgencyPage } from '@fingerpost/pages/open';
import { inputFrom } from '../web/fields.ts';
import { personFrom, personKinds, personWords } from '../web/person-input.ts';
import { fieldOfCode } from './form-fields.ts';
import { teamForm } from './team-form.tsx';

const kinds = { ...personKinds('patient.'), needs: 'list', 'consent.agreed': 'boolean' } as const;
const { words, names } = personWords('patient.');

/** The form in which another agency sends somebody to a team. */
export const agencyRoutes = teamForm({
  path: '/open/refer',
  by: 'agency',
  page: (props) => <AgencyPage {...props} />,
  send: (values, to, context) => {
    const asked = inputFrom(values, kinds);
    const patient = personFrom(asked['patient'], values, { sayHowToContact: true });
    const said = { agency: {}, consent: {}, needs: [], reason: '', ...asked };
    return referFromAgency({ ...said, ...to, patient }, context);
  },
  field: fieldOfCode,
  words: {
    'patient.safeContact': words['patient.safeContact'] ?? '',
    source: 'Choose where you work.',
    'agency.organisation': 'Write the name of your organisation.',
    'agency.name': 'Write your name.',
    'agency.phone': 'Write your phone number at work.',
    ...words,
    practiceId: 'Choose a practice from the list.',
    needs: 'Choose at least one thing they want help with.',
    reason: 'Write what is going on and what would help.',
    urgency: 'Choose how soon.',
    'consent.agreed': 'They must know about this and agree to be contacted.',
    'consent.how': 'Choose how they agreed.',
  },
  names,
});
