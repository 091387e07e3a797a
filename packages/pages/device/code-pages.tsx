import type { AccessView, CodeWayShown } from '@fingerpost/core/device';
import type { LinkAbout } from '@fingerpost/core/referral';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { AskTeam } from '../provider/asker.tsx';
import { WhoAnswersField } from '../provider/who-answers.tsx';
import { formatDateTime } from '../show/time.ts';

type CodePageProps = {
  frame: Frame;
  idempotencyKey: string;
  about: LinkAbout;
  access: AccessView;
  /** Where the link leads. */
  link: string;
  form?: FormState | undefined;
};

const wayWords = ({ by, endsIn }: CodeWayShown): string =>
  by === 'sms' ? `By text, to the number that ends in ${endsIn ?? '…'}` : 'By letter, to your registered address';

const hints = { sms: 'Good for 10 minutes', letter: 'Good for 10 days' } as const;

function NoWay({ about: { organisation }, frame }: CodePageProps) {
  const { email } = frame.network.contact;
  return (
    <>
      <p>
        A code cannot go to the same place as the link, and {organisation} has registered no mobile number and no postal
        address to which it could go.
      </p>
      <ul>
        <li>
          Somebody of {organisation} who can <a href="/sign-in?to=%2Four-services%2Fcodes">sign in</a> registers one
          under “Our services”, “Codes and devices”. It works at once.
        </li>
        <li>
          Or the network’s administrators do
          {email !== undefined && (
            <>
              : write to <a href={`mailto:${email}`}>{email}</a>
            </>
          )}
          .
        </li>
        <li>Or the link workers tell you on the phone whom it is about.</li>
      </ul>
    </>
  );
}

function AskForm({ idempotencyKey, access: { ways }, link, form }: CodePageProps) {
  const [only] = ways;
  const state = { errors: form?.errors ?? [], values: { by: only?.by ?? '', ...form?.values } };
  return (
    <Form action={`${link}/code`} idempotencyKey={idempotencyKey} state={state} aboutMyself>
      {ways.length > 1 ? (
        <RadioField
          name="by"
          label="How shall it come?"
          size="s"
          choices={ways.map((way) => ({ value: way.by, label: wayWords(way), hint: hints[way.by] }))}
        />
      ) : (
        only !== undefined && (
          <p>
            It comes {wayWords(only).replace('By', 'by')}. {hints[only.by]}.
          </p>
        )
      )}
      <WhoAnswersField hint="It stands on your organisation’s list of devices, so that a lost one can be taken off." />
      <Actions>
        <Submit>Send the code</Submit>
        <a href={link}>Back</a>
      </Actions>
    </Form>
  );
}

/** Offers to send a code to another registered channel of an organisation than the one its link came by. */
export function AskCodePage(props: CodePageProps) {
  const { frame, about, access, link, form } = props;
  return (
    <Page
      frame={frame}
      title="See whom it is about"
      caption={`${about.reference}, for ${about.organisation}`}
      back={{ href: link, label: 'Back to the referral' }}
      form={form}
    >
      {access.ways.length === 0 ? (
        <NoWay {...props} />
      ) : (
        <>
          <p>
            E-mails can be forwarded, so this page asks for a code before it says whom a referral is about. The code
            goes to your organisation another way. You are asked once on this phone or computer, for a year.
          </p>
          <p>Use a phone or computer of your own, or one of {about.organisation}: it will be remembered.</p>
          <AskForm {...props} />
        </>
      )}
      <AskTeam team={about.team} lead="If you need to know now:" />
    </Page>
  );
}

/** Asks for the code that was sent. */
export function EnterCodePage(props: CodePageProps) {
  const { frame, idempotencyKey, about, access, link, form } = props;
  const { waitsFor } = access;
  const way = access.ways.find(({ by }) => by === waitsFor?.by);
  return (
    <Page
      frame={frame}
      title="Type the code"
      caption={`${about.reference}, for ${about.organisation}`}
      back={{ href: `${link}/code`, label: 'Send another code' }}
      form={form}
    >
      {waitsFor !== undefined && (
        <p>
          We sent it {way === undefined ? 'another way' : wayWords(way).replace('By', 'by')}. It is good until{' '}
          {formatDateTime(waitsFor.until)}.
        </p>
      )}
      <Form action={`${link}/code/entry`} idempotencyKey={idempotencyKey} state={form}>
        <TextField
          name="code"
          label="The six digits of the code"
          size="s"
          width={10}
          inputMode="numeric"
          autoComplete="one-time-code"
          spellCheck={false}
          code
        />
        <Submit>Go on</Submit>
      </Form>
      <p>
        No code after some minutes? <a href={`${link}/code`}>Send another code</a>. Nobody who rings you needs it: tell
        it to nobody.
      </p>
      <AskTeam team={about.team} lead="Or ring the link workers:" />
    </Page>
  );
}
