import type { Correction, RecordWanted, RequestForRecord } from '@fingerpost/core/held';
import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { DateField } from '../form/date.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { formatDate } from '../show/time.ts';
import { ToldFields } from './told-fields.tsx';

const aboutWords = {
  details: 'Their details',
  plan: 'Their plan',
  contacts: 'What was written after a talk',
  services: 'A service',
  other: 'Something else',
} as const satisfies Record<Correction['about'], string>;

const wantedWords = {
  'by-post': 'On paper, by post',
  'in-hand': 'On paper, in their hand',
  'read-out': 'Read to them',
} as const satisfies Record<RecordWanted, string>;

/** The forms of the page, of which one was posted: a correction, a request, or how that of some characters was given. */
export type RecordForm = 'wrong' | 'copy' | `given-${string}`;

type RecordForTeamProps = {
  frame: Frame;
  caseId: string;
  corrections: readonly Correction[];
  requests: readonly RequestForRecord[];
  posted: RecordForm | undefined;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

function Asked({ request, caseId, idempotencyKey, form }: Copies & { request: RequestForRecord; form: FormState }) {
  const { own, wants, askedOn, dueBy, given } = request;
  if (given !== undefined)
    return (
      <p>
        Asked on {formatDate(askedOn)}. Given on {formatDate(given.on)}, {wantedWords[given.how].toLowerCase()}, by{' '}
        {given.by.name}.
      </p>
    );
  return (
    <>
      <p>
        Asked on {formatDate(askedOn)}, wanted {wantedWords[wants].toLowerCase()}.{' '}
        <strong>They must have it by {formatDate(dueBy)}.</strong>
      </p>
      <Form
        action={`/cases/${caseId}/own/record/requests/${own}`}
        idempotencyKey={`${idempotencyKey}${own.slice(-4)}`}
        state={form}
      >
        <RadioField name="how" label="How were they given it?" size="s" choices={choicesOf(wantedWords)} small />
        <DateField name="on" label="On which day?" size="s" />
        <Submit kind="secondary">They have it</Submit>
      </Form>
    </>
  );
}

type Copies = Pick<RecordForTeamProps, 'caseId' | 'idempotencyKey'>;

function Requests({ requests, posted, form, ...at }: RecordForTeamProps) {
  const stateOf = (which: RecordForm): FormState => ({ ...(posted === which ? form : emptyForm), id: which });
  return (
    <Section title="When they ask for all of it" id="copy">
      <p>
        They can ask by phone, by letter or face to face, and never have to say why. The law gives you a month from the
        day they asked. It is free.
      </p>
      {requests.map((request) => (
        <Asked key={request.own} {...at} request={request} form={stateOf(`given-${request.own}`)} />
      ))}
      {requests.every(({ given }) => given !== undefined) && (
        <Form
          action={`/cases/${at.caseId}/own/record/requests`}
          idempotencyKey={`${at.idempotencyKey}c`}
          state={stateOf('copy')}
        >
          <RadioField name="wants" label="How do they want it?" size="s" choices={choicesOf(wantedWords)} small />
          <ToldFields />
          <Submit kind="secondary">Record that they ask for it</Submit>
        </Form>
      )}
    </Section>
  );
}

/** Lets a team print everything held for somebody offline, record that they ask for it and were given it, and write down what they say is wrong. */
export function RecordForTeam(props: RecordForTeamProps) {
  const { frame, caseId, corrections, posted, idempotencyKey, form, confirmation } = props;
  const at = `/cases/${caseId}/own/record`;
  return (
    <Page
      frame={frame}
      title="Everything held about the person"
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>
        Check the address before you send it. What others said in confidence and what keeps somebody safe is left out,
        and the page says so.
      </p>
      <ul>
        <li>
          <a href={`${at}/all`}>A page to print</a>
        </li>
        <li>
          <a href={`${at}/file`}>A file for a computer (JSON)</a>
        </li>
      </ul>
      <Requests {...props} />
      <Section title="What the person says is wrong">
        {corrections.length === 0 && <p>Nothing so far.</p>}
        <ul>
          {corrections.map(({ at: when, about, words, by }) => (
            <li key={when}>
              {formatDate(when)}, {aboutWords[about].toLowerCase()}: “{words}” (
              {by === 'patient' ? 'by themselves' : by})
            </li>
          ))}
        </ul>
        <Form action={at} idempotencyKey={idempotencyKey} state={posted === 'wrong' ? form : emptyForm} freeText>
          <RadioField name="about" label="What is it about?" size="s" choices={choicesOf(aboutWords)} small />
          <TextAreaField name="words" label="What they say, in their words" maxLength={2000} />
          <ToldFields />
          <Submit>Write it down</Submit>
        </Form>
      </Section>
    </Page>
  );
}
