import type { ConcernOutcome, ConcernWords } from '@fingerpost/core/concern';

/** What the answers about danger are called. */
export const dangerWords = {
  yes: 'Yes, or it may happen at any moment',
  no: 'No',
  'not-known': 'I do not know',
} as const satisfies Record<ConcernWords['inDanger'], string>;

/** What the answers to whether the person knows are called. */
export const knowsWords = {
  yes: 'Yes',
  no: 'No',
  'not-known': 'I do not know, or it was not safe to say',
} as const satisfies Record<ConcernWords['personKnows'], string>;

/** How a concern can end. */
export const concernOutcomeWords = {
  'dealt-with-by-us': 'We dealt with it',
  'adult-social-care': 'Adult social care took it over',
  'childrens-social-care': 'Children’s social care took it over',
  'emergency-services': 'The emergency services took it over',
  'other-agency': 'Another organisation took it over',
  'no-further-action': 'Nothing more needs to be done',
} as const satisfies Record<ConcernOutcome, string>;
