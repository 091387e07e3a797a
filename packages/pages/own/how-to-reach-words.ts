import { commonNeeds, type CommonNeed } from '../case/coded-needs.ts';
import type { HowToReachWords } from '../case/how-to-reach-words.ts';
import type { Words } from '../words/words.ts';

const contactSaidNowhereElse: readonly CommonNeed[] = commonNeeds.contact.filter(
  ({ code }) => code === '796081000000106' || code === '719561001',
);

/** The questions of how a person may be reached, as the person reads them about themselves. */
export const howToReachWords = ({ say }: Words): HowToReachWords => ({
  legend: say('own.reach.legend'),
  avoid: say('own.reach.avoid'),
  avoidHint: say('own.reach.avoidHint'),
  avoided: {
    calls: say('own.reach.avoid.calls'),
    voicemail: say('own.reach.avoid.voicemail'),
    texts: say('own.reach.avoid.texts'),
    letters: say('own.reach.avoid.letters'),
    email: say('own.reach.avoid.email'),
    visits: say('own.reach.avoid.visits'),
  },
  nothing: say('own.reach.nothing'),
  shared: say('own.reach.shared'),
  sharedYes: say('own.reach.sharedYes'),
  neutral: say('own.reach.neutral'),
  neutralYes: say('own.reach.neutralYes'),
  likes: say('own.reach.likes'),
  liked: {
    call: say('own.reach.likes.call'),
    text: say('own.reach.likes.text'),
    email: say('own.reach.likes.email'),
    letter: say('own.reach.likes.letter'),
    visit: say('own.reach.likes.visit'),
  },
  when: say('own.reach.when'),
  onlyAt: say('own.reach.onlyAt'),
  andAt: say('own.reach.andAt'),
  hoursHint: say('own.reach.hoursHint'),
  days: say('own.reach.days'),
  dayNames: {
    mon: say('own.reach.day.mon'),
    tue: say('own.reach.day.tue'),
    wed: say('own.reach.day.wed'),
    thu: say('own.reach.day.thu'),
    fri: say('own.reach.day.fri'),
    sat: say('own.reach.day.sat'),
    sun: say('own.reach.day.sun'),
  },
  from: say('own.reach.from'),
  until: say('own.reach.until'),
  anyTime: say('own.reach.anyTime'),
  times: say('own.reach.times'),
  mustNotKnow: say('own.reach.mustNotKnow'),
  note: say('own.reach.note'),
  how: say('own.reach.how'),
  language: say('own.reach.language'),
  interpreter: say('own.reach.interpreter'),
  yes: say('own.reach.yes'),
  no: say('own.reach.no'),
  needs: say('own.reach.needs'),
  formats: say('own.reach.formats'),
  formatsHint: say('own.reach.formatsHint'),
  asked: [commonNeeds.formats, contactSaidNowhereElse, commonNeeds.people],
  needWords: ({ code }) => say(`own.reach.need.${code}`),
  otherNeeds: say('own.reach.otherNeeds'),
  others: [
    { value: 'Hard of hearing: speak clearly, face to face', label: say('own.reach.other.hearing') },
    { value: 'Help with reading or filling in forms', label: say('own.reach.other.forms') },
    { value: 'More time in conversations', label: say('own.reach.other.time') },
    { value: 'Somebody with them at appointments', label: say('own.reach.other.somebody') },
    { value: 'Step-free access', label: say('own.reach.other.steps') },
  ],
  none: say('own.reach.none'),
});
