import type { OpenCaseInput } from '@fingerpost/core/case';

/** NHS numbers of the range that is never issued, with the right check digit. */
export const nhsNumbers = ['9990000018', '9990000026', '9990000034', '9990000042', '9990000050'] as const;

/** A person nobody has asked everything yet, as a practice would type them. */
export const person: OpenCaseInput['patient'] = {
  nhsNumber: nhsNumbers[0],
  name: { given: 'Ottoline', family: 'Pettigrew' },
  dateOfBirth: '1951-03-09',
  phone: '07700 900123',
  postcode: 'OX16 0RL',
  address: '4 Larch Row, Banbury',
  safeContact: { nothingToAvoid: true },
};

/** What a practice sends to open a case; any part may be replaced. */
export const openCaseInput = (changes: Partial<OpenCaseInput> = {}): OpenCaseInput => ({
  patient: person,
  needs: ['food', 'loneliness-isolation'],
  reason: 'Lives alone since the spring and has been skipping meals.',
  urgency: 'routine',
  consent: { agreed: true, how: 'spoken' },
  ...changes,
});
