import type { ComplaintView } from '@fingerpost/core/voice';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { safeContactLines } from '../case/safe-contact-words.ts';
import { ComplaintSteps } from './complaint-steps.tsx';
import { answerToWords, complaintOutcomeWords, complaintStatusWords } from './complaint-words.ts';
import { saidHow } from './told-fields.tsx';

type ComplaintPageProps = {
  frame: Frame;
  now: Moment;
  readerId: string;
  view: ComplaintView;
  idempotencyKey: string;
  form: FormState;
  confirmation: string | undefined;
};

function Standing({ view, now, readerId }: Pick<ComplaintPageProps, 'view' | 'now' | 'readerId'>) {
  const { status, holder, dueBy, outcome } = view;
  return (
    <p>
      {complaintStatusWords[status]}
      {outcome !== undefined && `: ${complaintOutcomeWords[outcome].toLowerCase()}`}.
      {holder !== undefined && ` Held by ${holderWords(holder, readerId)}.`}{' '}
      {dueBy !== undefined && <Due at={dueBy} now={now} />}
    </p>
  );
}

const saidOf = (said: ComplaintView['readSaid']): string | undefined =>
  said === undefined ? undefined : `${saidHow[said.how]} on ${formatDate(said.on)}`;

const toldOf = ({ told, toldTo }: ComplaintView): string | undefined =>
  told === undefined ? undefined : `${saidHow[told.how]} on ${formatDate(told.on)}, to ${toldTo?.name ?? 'the team'}`;

function About({ view }: Pick<ComplaintPageProps, 'view'>) {
  const { words, wish, from, organisation, openedAt, answerBy, answerTo, safeContact, notSettledAt } = view;
  const rules = safeContactLines(safeContact);
  return (
    <Facts
      facts={[
        { label: 'What went wrong', value: <Words>{words}</Words> },
        { label: 'What would put it right', value: wish === undefined ? undefined : <Words>{wish}</Words> },
        { label: 'About', value: organisation },
        { label: 'From', value: from },
        { label: 'Told', value: toldOf(view) },
        { label: 'Received', value: <When at={openedAt} /> },
        { label: 'Answer it by', value: <When at={answerBy} as="date" /> },
        { label: 'How to answer', value: answerToWords[answerTo.how] },
        { label: 'Where', value: answerTo.contact },
        { label: 'Safe contact', value: rules === undefined ? undefined : rules.join(' ') || 'Any way is fine.' },
        { label: 'Told that it was read', value: saidOf(view.readSaid) },
        { label: 'Given the answer', value: saidOf(view.answerSaid) },
        { label: 'Not settled', value: notSettledAt === undefined ? undefined : <When at={notSettledAt} /> },
      ]}
    />
  );
}

function Answers({ answers }: Pick<ComplaintView, 'answers'>) {
  if (answers.length === 0) return null;
  return (
    <Section title="Answers given">
      {answers.map(({ words, by, at }) => (
        <div key={at}>
          <p className="fp-quiet">
            {by.name}, <When at={at} />
          </p>
          <p>
            <Words>{words}</Words>
          </p>
        </div>
      ))}
    </Section>
  );
}

/** Shows a complaint to whoever answers it, with the steps that are open and everybody who has seen it. */
export function ComplaintPage(props: ComplaintPageProps) {
  const { frame, view, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title="A complaint"
      caption={view.reference}
      form={form}
      confirmation={confirmation}
      back={{ href: '/complaints', label: 'All complaints' }}
    >
      <Standing {...props} />
      <About view={view} />
      <Answers answers={view.answers} />
      {view.sharedWith.length > 0 && (
        <p>Shared with {view.sharedWith.map(({ name }) => name).join(', ')}: send them the address of this page.</p>
      )}
      {view.mayAct && <ComplaintSteps {...props} />}
      <Section title="Who has seen this">
        <ul>
          {view.seen.map(({ name, at }, index) => (
            <li key={index}>
              {name}, <When at={at} />
            </li>
          ))}
        </ul>
      </Section>
    </Page>
  );
}
