import type { ReplyView } from '@fingerpost/core/thread';
import { Submit } from '../form/buttons.tsx';
import { RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { NotAnEmergencyRoute } from '../layout/not-an-emergency-route.tsx';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { Warning } from '../show/warning.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { causeWords } from './task-words.ts';

/** Which of the forms on the page was posted. */
export type ReplyForm = 'file' | 'discard' | 'hand';

type ReplyPageProps = {
  frame: Frame;
  view: ReplyView;
  /** The teams that an administrator can give it to; none for a team itself. */
  teams: readonly { readonly value: string; readonly label: string }[];
  idempotencyKey: string;
  form: FormState;
  posted: ReplyForm | undefined;
};

const discardWords = {
  advertising: 'It is advertising',
  'wrong-number': 'It was meant for somebody else',
  'dealt-with-otherwise': 'It was dealt with in another way',
  'nothing-said': 'It says nothing',
  other: 'Something else',
} as const;

const channelWords = { sms: 'A text', email: 'An e-mail' } as const;
const settledWords = { landed: 'filed', filed: 'filed', discarded: 'discarded' } as const;

const stateOf = ({ form, posted }: ReplyPageProps, which: ReplyForm): FormState =>
  posted === which ? form : { ...emptyForm, id: `empty-${which}` };

function File(props: ReplyPageProps) {
  const { view, idempotencyKey } = props;
  const open = view.candidates.filter(({ isOpen }) => isOpen);
  return (
    <Section title="Whose is it?">
      <Form action={`/replies/${view.id}/filing`} idempotencyKey={idempotencyKey} state={stateOf(props, 'file')}>
        {open.length > 0 && (
          <RadioField
            name="caseId"
            label="It may be of"
            hint="Ring them first, in a way that is safe, where you cannot tell from the words."
            size="s"
            choices={open.map(({ caseId, name, reference }) => ({
              value: caseId,
              label: name ?? reference,
              hint: reference,
            }))}
          />
        )}
        <TextField
          name="reference"
          label="Or the reference of another case of your team"
          hint="It stands at the top of the case, like 4K7P-2WXM."
          width={10}
          optional
        />
        <Submit>File it in their messages</Submit>
      </Form>
    </Section>
  );
}

function Hand(props: ReplyPageProps) {
  const { view, teams, idempotencyKey } = props;
  return (
    <Section title="Which team is it for?">
      <Form action={`/replies/${view.id}/team`} idempotencyKey={idempotencyKey} state={stateOf(props, 'hand')}>
        <SelectField name="teamId" label="Team" choices={teams} />
        <Submit>Give it to the team</Submit>
      </Form>
    </Section>
  );
}

function Discard(props: ReplyPageProps) {
  const { view, idempotencyKey } = props;
  return (
    <Section title="Discard it">
      <Form action={`/replies/${view.id}/discarding`} idempotencyKey={idempotencyKey} state={stateOf(props, 'discard')}>
        <RadioField
          name="reason"
          label="Why does it go into nobody’s messages?"
          size="s"
          choices={choicesOf(discardWords)}
        />
        <Submit kind="secondary">Discard it</Submit>
      </Form>
    </Section>
  );
}

/** Shows a reply of which it is not clear whose it is, to the person who says so. */
export function ReplyPage(props: ReplyPageProps) {
  const { frame, view, teams, form } = props;
  const { channel, at, from, why, words, attachments, worrying, status } = view;
  return (
    <Page
      frame={frame}
      title="A reply, and whose it is"
      caption={view.reference}
      form={form}
      back={{ href: '/work', label: 'Back to your work' }}
    >
      {worrying && (
        <Warning title="Read this now">
          <p>Words in it may speak of danger. If somebody’s life is at risk, call 999.</p>
        </Warning>
      )}
      <Facts
        facts={[
          { label: 'Came as', value: channelWords[channel] },
          { label: 'Came', value: <When at={at} /> },
          { label: 'From', value: from },
          { label: 'Why you have it', value: why === undefined ? undefined : causeWords(why) },
          {
            label: 'Attachments',
            value: attachments === 0 ? undefined : `${String(attachments)}, which we do not keep`,
          },
        ]}
      />
      {words !== undefined && (
        <div className="fp-quote">
          <p>
            <Words>{words === '' ? 'It has no words.' : words}</Words>
          </p>
        </div>
      )}
      {status === 'to-file' ? (
        <>
          <NotAnEmergencyRoute />
          {teams.length === 0 ? <File {...props} /> : <Hand {...props} />}
          <Discard {...props} />
        </>
      ) : (
        <p>Somebody has {settledWords[status]} it already.</p>
      )}
    </Page>
  );
}
