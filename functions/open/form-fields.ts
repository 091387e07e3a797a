/** The field of a public form to which a refusal belongs that names none. */
export const fieldOfCode: Readonly<Record<string, string>> = {
  'case.unreachable': 'patient.phone',
  'case.born-later': 'patient.dateOfBirth',
  'case.under-age': 'patient.dateOfBirth',
  'form.web-address': 'reason',
  'form.practice': 'practiceId',
};
