import { type NoticeKind, wayOfNotice } from '../packages/core/message/index.ts';
import type { PersonDetails } from '../packages/core/patient/index.ts';
import { type NoticeProfile, noticeProfiles } from './notice-profiles.ts';

/** What a person is told of, by kind of notice, in words. */
export const personKinds: readonly (readonly [NoticeKind, string])[] = [
  ['news', 'news of a referral'],
  ['accepted', 'a service will contact them'],
  ['waiting', 'no answer yet'],
  ['cancelled', 'a meeting is cancelled'],
  ['options', 'something to choose'],
  ['message-for-you', 'a message'],
  ['check-in', 'how are you?'],
  ['own-link', 'a link to their page'],
  ['recorded', 'what was written down for them'],
  ['feedback', 'what did you think?'],
  ['complaint', 'an answer to a complaint'],
  ['proposal', 'news of an idea'],
];

const monday = new Date('2026-11-02T09:00:00Z');
const can = { languages: [], neutralSender: true };
const base: PersonDetails = { name: { given: 'Ottoline', family: 'Pettigrew' }, dateOfBirth: '1951-03-09' };

const channels = { sms: 'text', email: 'e-mail', letter: 'letter' } as const;

/** Says in a few words how somebody is told: a channel and how it is written, later, or a task. */
export const howTold = ({ person, carer }: Pick<NoticeProfile, 'person' | 'carer'>, kind: NoticeKind): string => {
  const carers = carer === undefined ? [] : [{ carerId: 'their-carer', ...carer }];
  const way = wayOfNotice({ ...base, ...person }, { kind, at: monday.toISOString() }, { now: monday, can, carers });
  if (way.by === 'colleague') return `task: ${way.todo} (${way.why})`;
  if (way.by === 'later') return 'waits for a safe time';
  const inEasyRead = way.style === undefined ? '' : ' in Easy Read';
  const toWhom = way.toCarer === true ? ' to their carer' : '';
  return `${channels[way.by]}${toWhom}${inEasyRead}${way.isNeutral === true ? ' that names nobody' : ''}`;
};

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** Gives docs/notices.md: for each kind of person, what is sent of each notice, or which task somebody gets. */
export const noticesDocument = (): string =>
  [
    '# What is sent to whom',
    '',
    'Worked out by the rule that every notice goes through ([channel.ts](../packages/core/message/channel.ts)); `npm run docs` writes this page anew, and [a test](../test/situations/notices-fit.test.ts) plays each cell. A task is held by whoever looks after the case, has a date like any other, and says why nothing was sent. In brackets: the reason, as a code.',
    '',
    'Whatever these tables say, nothing is sent to somebody who has died, who has asked for a pause, or of whom it is not settled who they are; and nothing about a restricted need goes to a carer.',
    '',
    ...noticeProfiles.flatMap(({ name, needs, ...profile }) => {
      const told = personKinds.map(([kind, words]) => [words, howTold(profile, kind)] as const);
      const ways = [...new Set(told.map(([, how]) => how))];
      const kindsOf = (way: string): string =>
        ways.length === 1 ? 'every notice' : told.flatMap(([words, how]) => (how === way ? [words] : [])).join(', ');
      return [
        `## ${name}`,
        '',
        `${needs.charAt(0).toUpperCase()}${needs.slice(1)}.`,
        '',
        row(['what happens', 'to which notices']),
        row(['---', '---']),
        ...ways.map((way) => row([way, kindsOf(way)])),
        '',
      ];
    }),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
