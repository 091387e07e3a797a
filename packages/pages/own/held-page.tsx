import type { Held, HeldItem, HeldSection, LeftOutWhy } from '@fingerpost/core/held';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import type { HeldKey, HeldWords } from '../words/held/index.ts';
import { OwnFrame } from './frame.tsx';
import { HeldLines, sayLine } from './held-values.tsx';

const sections = [
  ...(['person', 'case', 'plan', 'answers', 'contacts', 'referrals', 'agreements', 'carers', 'decisions'] as const),
  ...(['messages', 'letters', 'tasks', 'complaints', 'corrections', 'views', 'events'] as const),
] as const satisfies readonly HeldSection[];

/** What there is much of stands in one line each. */
const inOneLine: readonly HeldSection[] = ['views', 'events'];

function Item({ item, words }: { item: HeldItem; words: HeldWords }) {
  const key = `kind.${item.kind}`;
  return (
    <>
      {words.has(key) && <h3 className="nhsuk-heading-s">{words.say(key)}</h3>}
      <HeldLines lines={item.lines} words={words} />
    </>
  );
}

function Items({ name, items, words }: { name: HeldSection; items: readonly HeldItem[]; words: HeldWords }) {
  if (items.length === 0) return <p>{words.say('empty')}</p>;
  if (!inOneLine.includes(name)) return items.map((item, index) => <Item key={index} item={item} words={words} />);
  return (
    <ul>
      {items.map(({ lines }, index) => (
        <li key={index}>{lines.map((line) => sayLine(line, words)).join('; ')}</li>
      ))}
    </ul>
  );
}

// Of what keeps somebody safe there is no number, which would say that there is something.
const always: readonly LeftOutWhy[] = ['technical', 'secret', 'twice', 'others', 'safety'];

function LeftOut({ held, words }: { held: Held; words: HeldWords }) {
  const whys: readonly (HeldKey & `left.${string}`)[] = [
    ...always.map((why) => `left.${why}` as const),
    ...((held.leftOut.quiet ?? 0) > 0 ? (['left.quiet'] as const) : []),
    ...(held.isForPerson ? [] : (['left.apart'] as const)),
  ];
  const { name, phone } = held.team;
  const team = phone === undefined ? name : `${name} (${phone})`;
  return (
    <Section title={words.say('left.title')} id="left-out">
      <ul>
        {whys.map((key) => (
          <li key={key}>
            {words.say(key, { team, count: (key === 'left.quiet' ? held.leftOut.quiet : held.leftOut.others) ?? 0 })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function Everything({ held, words }: { held: Held; words: HeldWords }) {
  return (
    <>
      <p>{words.say('made', { day: words.date(held.madeAt) })}</p>
      <p>{words.say('reference', { reference: held.reference })}</p>
      <LeftOut held={held} words={words} />
      {sections.map((name) => (
        <Section key={name} title={words.say(`section.${name}`)} id={`held-${name}`}>
          <Items name={name} items={held.sections[name] ?? []} words={words} />
        </Section>
      ))}
    </>
  );
}

/** Shows everything held about a person on one page, to be read, printed or kept, and says what is left out and why. */
export function OwnHeldPage({ frame, words, held }: { frame: Frame; words: HeldWords; held: Held }) {
  return (
    <OwnFrame frame={frame} title={words.say('title')}>
      <Everything held={held} words={words} />
    </OwnFrame>
  );
}

/** Shows the same page to a team, in the words that the person reads, to print it for somebody offline. */
export function HeldPageForTeam(props: { frame: Frame; caseId: string; words: HeldWords; held: Held }) {
  const { frame, caseId, words, held } = props;
  const at = `/cases/${caseId}/own/record`;
  return (
    <Page
      frame={frame}
      title="Everything we hold about you"
      caption={held.reference}
      back={{ href: at, label: 'Back' }}
    >
      {held.readsIn !== undefined && (
        <p className="fp-no-print">
          These are the words in which the person reads. <a href={`${at}/all?in=en`}>Plain English</a>
        </p>
      )}
      <div className="fp-large-print" lang={words.lang}>
        <Everything held={held} words={words} />
      </div>
    </Page>
  );
}
