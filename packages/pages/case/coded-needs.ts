import type { CodedNeed } from '@fingerpost/core/patient';

/** The coded needs that are asked of everybody, in the words that people read, by what they are about. */
export const commonNeeds = {
  formats: [
    { code: '957331000000109', words: 'Large print, 20 point or larger' },
    { code: '957351000000102', words: 'Large print, 24 point or larger' },
    { code: '957371000000106', words: 'Large print, 28 point or larger' },
    { code: '796161000000101', words: 'Easy Read' },
    { code: '936661000000109', words: 'Braille, contracted (grade 2)' },
    { code: '936681000000100', words: 'Braille, uncontracted (grade 1)' },
    { code: '936601000000105', words: 'A recording to listen to' },
    { code: '936581000000101', words: 'Information by e-mail, for a screen reader' },
    { code: '367741000000102', words: 'Being told, not written to' },
  ],
  contact: [
    { code: '936721000000107', words: 'Contact by letter' },
    { code: '936741000000100', words: 'Contact by e-mail' },
    { code: '936701000000103', words: 'Contact by text message' },
    { code: '795661000000104', words: 'Contact by phone' },
    { code: '796081000000106', words: 'Contact by text relay' },
    { code: '719561001', words: 'Contact through their carer' },
  ],
  people: [
    { code: '204331000000107', words: 'British Sign Language interpreter' },
    { code: '945911000000109', words: 'Lipspeaker' },
    { code: '966401000000100', words: 'Speech-to-text reporter' },
    { code: '796201000000109', words: 'Deafblind communicator guide' },
    { code: '225835008', words: 'Advocate' },
  ],
} as const satisfies Record<string, readonly CodedNeed[]>;

/** A coded need that is asked of everybody. */
export type CommonNeed = (typeof commonNeeds)[keyof typeof commonNeeds][number];

/** A coded need as a form posts it: its code, then its words. */
export const needValue = ({ code, words }: CodedNeed): string => `${code} ${words}`;
