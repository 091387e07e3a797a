import { needWords as words, restrictedWords } from '@fingerpost/core/directory';
import type { ShownNeed } from '@fingerpost/core/work';
import type { NeedWords } from '@fingerpost/pages/case';

/** The needs a person may want help with, as the choices of a field. */
export const needChoices = Object.entries(words).map(([value, label]) => ({ value, label }));

/** What each need is called, and what stands for one that may not be named. */
export const needWords: NeedWords = { ...words, restricted: restrictedWords };

/** Names needs in the words of the pages. */
export const needsInWords = (needs: readonly ShownNeed[]): readonly string[] => needs.map((need) => needWords[need]);
