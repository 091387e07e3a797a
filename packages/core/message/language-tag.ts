/** The languages for which there are texts, by the name that is recorded with a person. */
const tags: Readonly<Record<string, string>> = { english: 'en', polish: 'pl', polski: 'pl' };

/** Gives the tag of the language that a person reads, English where none is recorded; undefined for one that there are no texts in. */
export const languageTag = (language: string | undefined): string | undefined =>
  language === undefined ? 'en' : tags[language.trim().toLowerCase()];
