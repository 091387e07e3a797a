/** What was seen by somebody who should not have seen it. */
export const incidentSeenWords = {
  name: 'Their name',
  'contact-details': 'Address, phone or e-mail',
  needs: 'What they need help with',
  notes: 'Notes, a plan or messages',
  'whole-record': 'The whole record',
  other: 'Something else',
} as const;

/** Who saw it. */
export const incidentByWords = {
  colleague: 'A colleague who had no reason to',
  service: 'A service it was not meant for',
  practice: 'A practice it was not meant for',
  family: 'Somebody close to the person',
  public: 'Somebody else outside the network',
  'not-known': 'Not known',
} as const;
