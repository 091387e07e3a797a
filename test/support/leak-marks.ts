import { referenceOf } from '../../packages/kernel/index.ts';
import { type LeakIds, people, type Who } from './leak-people.ts';

const said = (word: string) => new RegExp(word, 'i');

/** What was written or done once, and stands in no text but those made for it. */
const words = {
  'why she was referred': said('markopening'),
  'what was said on the telephone': said('markcontact'),
  'her plan': said('markmatters|markgoal'),
  'the request for rooms': said('markrequest'),
  'the message about rooms': said('markmessage'),
  'the question about rooms': said('markquestion|markanswer'),
  'why there were no rooms': said('markdecline'),
  'the request for food': said('markmeal'),
  'the message about food': said('markdoor'),
  'why not with whom': said('markcousin|markstairs'),
  'where she must not go': said('markwharf'),
  'the instruction for visitors': said('markterrier'),
  'who told of the dog': said('markneighbour'),
  'a concern': said('markbruise|markflinch'),
  'why another team looked': said('markemergency'),
  'why a colleague knows them': said('markinlaws'),
  'why a service knows them': said('markrivals'),
  'why another worker': said('markprivately'),
  'how they died': said('markhospice'),
} as const;

/** What many pages hold, and what tells something only beside one of the three people. */
const besideThem: Readonly<Record<string, readonly [RegExp, readonly Who[]]>> = {
  'her restricted need': [/safety at home|domestic.abuse/i, ['hidden', 'died']],
  'her restricted service': [/kestrelmoor/i, ['hidden', 'died']],
  'who sees her there': [/haven steps|ruth adeyemi/i, ['hidden', 'died']],
  'whom she must not meet': [/click caf/i, ['hidden']],
  'that they died': [/\bdied\b|\bdeath\b/i, ['died']],
};

const namesOf: Readonly<Record<Who, string>> = { hidden: 'her', known: 'the one who is known', died: 'the dead' };
const escaped = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** One thing that a text may tell, and how to find that it does; of an id only where its address does not hold it. */
export type Mark = { readonly name: string; readonly isIn: (text: string, address: string) => boolean };

const details = (who: Who): RegExp => {
  const { phone, address } = people[who];
  return new RegExp(`${phone.replaceAll(' ', ' ?')}|${address.split(' ')[1] ?? ''}`, 'i');
};

/** Takes out what a form offers to choose from, and who is signed in, which says nothing of anybody else. */
const withoutChoices = (html: string): string =>
  html
    .replace(/<header\b[\s\S]*?<\/header>/, '')
    .replaceAll(/<option\b[^>]*>[^<]*<\/option>/g, '')
    .replaceAll(/<label class="nhsuk-label nhsuk-(?:radios|checkboxes)__label"[\s\S]*?<\/label>/g, '')
    .replaceAll(/<input\b[^>]*>/g, '');

/** Makes the marks for three people whose ids are known. */
export const marksOf = (ids: LeakIds): readonly Mark[] => {
  const all: readonly Who[] = ['hidden', 'known', 'died'];
  const existsBy = (who: Who): RegExp => {
    const { caseId, referralIds } = ids[who];
    const called = [caseId, ...referralIds, ...(who === 'hidden' ? ids.concernIds : [])].map(referenceOf);
    return new RegExp([caseId.slice(4), ...called].map(escaped).join('|'), 'i');
  };
  const exists = { hidden: existsBy('hidden'), known: existsBy('known'), died: existsBy('died') };
  const isAbout = (who: Who, text: string): boolean =>
    exists[who].test(text) || new RegExp(people[who].name.family, 'i').test(text);
  const concern = new RegExp(ids.concernIds.flatMap((id) => [id.slice(30), escaped(referenceOf(id))]).join('|'), 'i');
  const ofEach = (what: string, isIn: (who: Who, text: string, address: string) => boolean): readonly Mark[] =>
    all.map((who) => ({ name: `${what} of ${namesOf[who]}`, isIn: (text, address) => isIn(who, text, address) }));
  return [
    ...Object.entries(words).map(([name, pattern]) => ({ name, isIn: (text: string) => pattern.test(text) })),
    ...Object.entries(besideThem).map(([name, [pattern, who]]) => ({
      name,
      isIn: (text: string) => pattern.test(withoutChoices(text)) && who.some((each) => isAbout(each, text)),
    })),
    { name: 'that there is a concern', isIn: (text, address) => concern.test(text) && !concern.test(address) },
    ...ofEach('the name', (who, text) => new RegExp(people[who].name.family, 'i').test(text)),
    ...ofEach('the number or address', (who, text) => details(who).test(text)),
    ...ofEach('an id', (who, text, address) => exists[who].test(text) && !exists[who].test(address)),
  ];
};

/** What stands in no message, log, index, fact or workflow: all that was written, and who the three are. */
export const tellingAnywhere: readonly RegExp[] = [
  ...Object.values(words),
  ...Object.values(people).flatMap(({ name: { family }, phone }) => [said(family), said(phone.replaceAll(' ', ' ?'))]),
];
