import type { Consent, SharingView } from '@fingerpost/core/consent';
import { Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField, dateValues } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { agreedByWords, agreedHowWords, shareWords } from '../referral/referral-words.ts';
import { Expander } from '../show/expander.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate } from '../show/time.ts';
import { ToldFields } from './told-fields.tsx';

const stateWords = {
  waiting: 'Agreed; the service does not know yet who they are',
  shared: 'The service sees it',
  'no-longer-agrees': 'The person no longer agrees: the service sees nothing',
  'ran-out': 'Run out: the service sees nothing until they agree again',
  over: 'Over: the service sees nothing',
} as const satisfies Record<Consent['state'], string>;

type SharingForTeamProps = {
  frame: Frame;
  caseId: string;
  view: SharingView;
  lastDay: string;
  idempotencyKey: string;
  form: FormState;
  /** The referral whose form was posted, and which of its forms. */
  posted?: { readonly referralId: string; readonly what: 'stop' | 'agree' } | undefined;
  confirmation?: string | undefined;
};

type OneProps = SharingForTeamProps & { consent: Consent };

function Forms({ caseId, consent, lastDay, idempotencyKey, form, posted }: OneProps) {
  const { referralId, mayStop, mayWithdraw, mayAgree } = consent;
  const at = `/cases/${caseId}/own/sharing/${referralId}`;
  const isPosted = (what: 'stop' | 'agree'): boolean => posted?.referralId === referralId && posted.what === what;
  const key = (what: string): string => `${idempotencyKey}${referralId.slice(-16)}${what}`;
  return (
    <>
      {(mayStop || mayWithdraw) && (
        <Expander summary="They no longer agree" open={isPosted('stop')}>
          <Form action={`${at}/stop`} idempotencyKey={key('s')} state={isPosted('stop') ? form : emptyForm}>
            <RadioField
              name="then"
              label="What do they want?"
              size="s"
              choices={[
                ...(mayStop
                  ? [{ value: 'go-on', label: 'Share nothing, and go on without: you speak with the service' }]
                  : []),
                ...(mayWithdraw ? [{ value: 'withdraw', label: 'Share nothing, and withdraw the referral' }] : []),
              ]}
              small
            />
            <ToldFields />
            <Submit kind="warning">Stop sharing now</Submit>
          </Form>
        </Expander>
      )}
      {(mayStop || mayAgree) && (
        <Expander summary="They agree again, or to something else" open={isPosted('agree')}>
          <Form
            action={`${at}/agree`}
            idempotencyKey={key('a')}
            state={isPosted('agree') ? form : { ...emptyForm, values: dateValues('until', lastDay) }}
          >
            <CheckboxField
              name="share"
              label="What do they agree to share?"
              size="s"
              choices={choicesOf(shareWords)}
              small
            />
            <DateField
              name="until"
              label="Until which day?"
              hint="A year from today, unless they choose another day."
              size="s"
            />
            <ToldFields />
            <Submit kind="secondary">Record what they agreed</Submit>
          </Form>
        </Expander>
      )}
    </>
  );
}

function OneConsent(props: OneProps) {
  const { recipient, share, by, how, from, until, wording, state, endedAt, referralId } = props.consent;
  const title = [recipient.service, recipient.organisation].filter((part) => part !== undefined).join(', ');
  return (
    <Section title={title} id={`consent-${referralId.slice(-16)}`}>
      <Facts
        facts={[
          { label: 'Now', value: stateWords[state] },
          { label: 'Shared', value: share.map((each) => shareWords[each]).join(', ') },
          { label: 'Agreed by', value: `${agreedByWords[by]}, ${agreedHowWords[how].toLowerCase()}` },
          { label: 'On', value: formatDate(from) },
          { label: 'Until', value: until === undefined ? 'the end of the referral' : formatDate(until) },
          { label: 'Ended', value: endedAt !== undefined && formatDate(endedAt) },
          { label: 'Wording', value: wording },
        ]}
      />
      <p>
        <a href={`/cases/${props.caseId}/own/sharing/${referralId}`}>
          A receipt to print<span className="nhsuk-u-visually-hidden">: {title}</span>
        </a>
      </p>
      <Forms {...props} />
    </Section>
  );
}

/** Shows a team what a person agreed to share, each with a receipt to print, and records as told that they no longer agree, or agree again. */
export function SharingForTeam(props: SharingForTeamProps) {
  const { frame, caseId, view, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title="What the person agreed to share"
      caption={view.name}
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>They never have to say why. What you record takes effect at once, and the service is told.</p>
      {view.consents.length === 0 && <p>Nothing is shared.</p>}
      {view.consents.map((consent) => (
        <OneConsent key={consent.referralId} {...props} consent={consent} />
      ))}
      {view.practice !== undefined && (
        <p>
          {view.practice.name} {view.practice.hears ? 'hears how things go' : 'does not hear how things go'}.{' '}
          <a href={`/cases/${caseId}/feedback`}>Change what the practice may hear</a>
        </p>
      )}
    </Page>
  );
}
