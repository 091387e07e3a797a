import type { Held } from '@fingerpost/core/held';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';

type Value = Readonly<Record<string, unknown>>;

const sections = [
  ...(['person', 'case', 'plan', 'wellbeing', 'contacts', 'referrals', 'consents', 'carers'] as const),
  ...(['decisions', 'messages', 'views', 'events', 'corrections'] as const),
];

const isFields = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const labelOf = (name: string): string => {
  const spaced = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return spaced.charAt(0).toUpperCase() + spaced.slice(1);
};

/** What the page of everything held is said with. */
type HeldWords = {
  readonly titleOf: (name: (typeof sections)[number]) => string;
  readonly empty: string;
  readonly yesOrNo: (is: boolean) => string;
  readonly date: (moment: Moment) => string;
  readonly list: (parts: readonly string[]) => string;
};

/** Puts a value into words: dates as people write them, lists as sentences, what has parts part by part. */
const wordsOf = (value: unknown, words: HeldWords): string => {
  if (value === undefined || value === null) return '';
  if (typeof value === 'boolean') return words.yesOrNo(value);
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return /^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/.test(value) ? words.date(value) : value;
  if (Array.isArray(value)) return words.list(value.map((each: unknown) => wordsOf(each, words)));
  if (!isFields(value)) return '';
  const parts = Object.entries(value).filter(([, part]) => part !== undefined);
  return parts.map(([name, part]) => `${labelOf(name)}: ${wordsOf(part, words)}`).join('; ');
};

function Lines({ value, words }: { value: Value; words: HeldWords }) {
  const lines = Object.entries(value).filter(([, part]) => part !== undefined && wordsOf(part, words) !== '');
  return (
    <ul>
      {lines.map(([name, part]) => (
        <li key={name}>
          {labelOf(name)}: {wordsOf(part, words)}
        </li>
      ))}
    </ul>
  );
}

function Sections({ held, words }: { held: Held; words: HeldWords }) {
  return (
    <>
      {sections.map((name) => {
        const found = held[name] ?? [];
        const rows: readonly Value[] = Array.isArray(found) ? found : [found];
        return (
          <Section key={name} title={words.titleOf(name)} id={`held-${name}`}>
            {rows.length === 0 && <p>{words.empty}</p>}
            {rows.map((row, index) => (
              <Lines key={index} value={row} words={words} />
            ))}
          </Section>
        );
      })}
    </>
  );
}

/** Shows everything held about a person on one page, to be read, printed or kept. */
export function OwnHeldPage({ frame, words, held }: { frame: Frame; words: Words; held: Held }) {
  const said: HeldWords = {
    titleOf: (name) => words.say(`own.record.section.${name}`),
    empty: words.say('own.record.empty'),
    yesOrNo: (is) => words.say(is ? 'own.carers.yes' : 'own.carers.no'),
    date: words.date,
    list: words.list,
  };
  return (
    <OwnFrame frame={frame} title={words.say('own.record.title')}>
      <p>{words.say('own.record.made', { day: words.date(held.madeAt) })}</p>
      <p>{words.say('own.reference', { reference: held.reference })}</p>
      <p>{words.say('own.record.withheld', { team: held.team.name })}</p>
      <Sections held={held} words={said} />
    </OwnFrame>
  );
}

const titles = {
  person: 'You',
  case: 'How things stand',
  plan: 'What matters to you',
  wellbeing: 'How you said you feel',
  contacts: 'Talks with you',
  referrals: 'Who was asked to help',
  consents: 'What you agreed to',
  carers: 'Who helps you',
  decisions: 'What you chose',
  messages: 'Messages',
  views: 'Who has looked',
  events: 'What happened',
  corrections: 'What you said is wrong',
} as const satisfies Record<(typeof sections)[number], string>;

const inEnglish: HeldWords = {
  titleOf: (name) => titles[name],
  empty: 'Nothing is held here.',
  yesOrNo: (is) => (is ? 'Yes' : 'No'),
  date: formatDate,
  list: (parts) => parts.join(', '),
};

/** Shows the same page to a team, which prints it for somebody offline. */
export function HeldPageForTeam({ frame, caseId, held }: { frame: Frame; caseId: string; held: Held }) {
  return (
    <Page
      frame={frame}
      title="Everything we hold about you"
      caption={held.reference}
      back={{ href: `/cases/${caseId}/own/record`, label: 'Back' }}
    >
      <div className="fp-large-print">
        <p>Made on {formatDate(held.madeAt)}.</p>
        <p>
          Some things may be left out, to keep you or somebody else safe. Ask {held.team.name} about that
          {held.team.phone !== undefined && `: ${held.team.phone}`}.
        </p>
        <Sections held={held} words={inEnglish} />
      </div>
    </Page>
  );
}
