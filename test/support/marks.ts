/** A person whose every detail can be told apart from whatever else a network holds. */
export const person = {
  nhsNumber: '999 000 0751',
  name: { given: 'Zephyrine', family: 'Quillfeather' },
  preferredName: 'Zephie',
  dateOfBirth: '1937-08-23',
  address: '31 Tanglewood Mews, Leeds',
  postcode: 'LS8 4QZ',
  phone: '07700 900862',
  email: 'zq@quillfeather.example',
  safeContact: { nothingToAvoid: true },
  speakTo: { name: 'Barnaby Thistlewick', phone: '07700 900863', relationship: 'nephew' },
  language: 'English',
  gender: 'markgender',
  travel: 'marktravel on foot',
} as const;

/** A text for each place where somebody may write freely, each with a word of its own. */
export const texts = {
  reason: 'Lonely since the markreason flood.',
  how: 'markhow at the desk',
  contact: 'Rang; markcontact was poorly.',
  matters: 'To see markmatters again.',
  goal: 'Walk to markgoal.',
  request: 'Somewhere warm, markrequest if possible.',
  message: 'Please bring markmessage along.',
  question: 'Is markquestion all right?',
  answer: 'Yes, markanswer is.',
  decline: 'No room for markdecline.',
  ending: 'Went to live with markending.',
  completion: 'Found markcompletion here.',
  alsoNeeds: 'A new markneed.',
  closing: 'Thanked markclosing.',
  actions: 'Please review markactions.',
  mustNotKnow: 'markneighbour',
  times: 'after marktimes',
  safeNote: 'Let it ring, marksafe.',
} as const;

const digits = (text: string) => text.replaceAll(/\D/g, '');
const [given, family] = [person.name.given, person.name.family];

/** What may be found nowhere but where it is meant to be read, in small letters. */
export const marks: readonly string[] = [
  person.nhsNumber,
  digits(person.nhsNumber),
  '9990000752',
  given,
  family,
  person.preferredName,
  person.dateOfBirth,
  '23 august 1937',
  '23/08/1937',
  'tanglewood',
  person.postcode,
  'ls84qz',
  'ls8+4qz',
  'ls8%204qz',
  person.phone,
  digits(person.phone),
  digits(person.phone).replace(/^0/, '44'),
  'thistlewick',
  digits(person.speakTo.phone),
  person.speakTo.phone,
  'markgender',
  'marktravel',
  ...Object.values(texts).flatMap((text) => /mark[a-z]+/.exec(text) ?? []),
].map((mark) => mark.toLowerCase());

/** Gives the marks that a value holds anywhere in its keys and values. */
export const marksIn = (value: unknown): string[] => {
  const text = (typeof value === 'string' ? value : JSON.stringify(value)).toLowerCase();
  return marks.filter((mark) => text.includes(mark));
};
