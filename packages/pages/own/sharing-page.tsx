import type { Consent, SharingView } from '@fingerpost/core/consent';
import { StepButton, Submit } from '../form/buttons.tsx';
import { DateField, dateValues } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type At = {
  words: Words;
  idempotencyKey: string;
  mayDecide: boolean;
  /** The last day, where they choose no other as they agree again. */
  lastDay: string;
  /** The agreement whose last day is to be mended. */
  posted?: string | undefined;
  form: FormState;
};

const linesOf = (consent: Consent, { say, date, list }: Words): readonly string[] => {
  const { share, by, how, from, until, wording, endedAt } = consent;
  return [
    say('own.agreed.sentence', {
      by: say(`own.agreed.by.${by}`),
      how: say(`own.agreed.how.${how}`),
      day: date(from),
      what: list(share.map((each) => say(`own.agreed.share.${each}`))),
    }),
    until === undefined ? say('own.sharing.untilOver') : say('own.sharing.untilDay', { day: date(until) }),
    say('own.sharing.wording', { version: wording }),
    ...(endedAt === undefined ? [] : [say('own.sharing.endedOn', { day: date(endedAt) })]),
  ];
};

function Steps({
  consent,
  words,
  idempotencyKey,
  name,
  lastDay,
  posted,
  form,
}: At & { consent: Consent; name: string }) {
  const { referralId, mayStop, mayWithdraw, mayAgree } = consent;
  const at = `${ownPath}/sharing/${referralId}`;
  const whom = <span className="nhsuk-u-visually-hidden">: {name}</span>;
  const key = (step: string): string => `${idempotencyKey}${referralId.slice(-16)}${step}`;
  return (
    <>
      {mayStop && (
        <>
          <StepButton action={`${at}/stop`} idempotencyKey={key('s')}>
            {words.say('own.sharing.stop')}
            {whom}
          </StepButton>
          <p>{words.say('own.sharing.stopHint')}</p>
        </>
      )}
      {mayWithdraw && (
        <StepButton action={`${at}/withdraw`} idempotencyKey={key('w')} kind="secondary">
          {words.say('own.sharing.stopAll')}
          {whom}
        </StepButton>
      )}
      {mayAgree && (
        <Form
          action={`${at}/agree`}
          idempotencyKey={key('a')}
          state={posted === referralId ? form : { values: dateValues('until', lastDay), errors: [], id: referralId }}
        >
          <DateField
            name="until"
            label={words.say('own.options.until')}
            hint={words.say('own.options.untilHint')}
            size="s"
          />
          <Submit kind="secondary">
            {words.say('own.sharing.agree')}
            {whom}
          </Submit>
        </Form>
      )}
    </>
  );
}

function OneConsent({ consent, ...at }: At & { consent: Consent }) {
  const { words, mayDecide } = at;
  const { service, organisation } = consent.recipient;
  const name = service === undefined ? words.say('own.asked.unnamed') : `${service}, ${organisation ?? ''}`;
  return (
    <div className="fp-own-referral">
      <h2 className="nhsuk-heading-m">{name}</h2>
      <p>
        <strong>{words.say(`own.sharing.state.${consent.state}`)}</strong>
      </p>
      {linesOf(consent, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
      <p className="fp-no-print">
        <a href={`${ownPath}/sharing/${consent.referralId}`}>
          {words.say('own.receipt.link')}
          <span className="nhsuk-u-visually-hidden">: {name}</span>
        </a>
      </p>
      {mayDecide && <Steps {...at} consent={consent} name={name} />}
    </div>
  );
}

function Practice({ view, words, idempotencyKey, mayDecide }: Omit<At, 'lastDay' | 'form'> & { view: SharingView }) {
  const { practice, open } = view;
  if (practice === undefined) return null;
  const { hears, name } = practice;
  return (
    <Section title={words.say('own.sharing.practice.title')}>
      <p>{words.say(hears ? 'own.sharing.practice.hears' : 'own.sharing.practice.hearsNot', { name })}</p>
      {mayDecide && open && (
        <StepButton
          action={`${ownPath}/sharing/practice`}
          idempotencyKey={`${idempotencyKey}p`}
          hidden={{ refused: hears ? 'yes' : 'no' }}
          kind="secondary"
        >
          {words.say(hears ? 'own.sharing.practice.stop' : 'own.sharing.practice.start')}
        </StepButton>
      )}
    </Section>
  );
}

type OwnSharingPageProps = At & { frame: Frame; view: SharingView; confirmation?: string | undefined };

/** Shows a person what they agreed to share, with whom, how and until when, as a receipt to print; each is stopped by one button. */
export function OwnSharingPage({ frame, view, confirmation, ...at }: OwnSharingPageProps) {
  const { words, form } = at;
  return (
    <OwnFrame frame={frame} title={words.say('own.sharing.title')} form={form} confirmation={confirmation}>
      <p>{words.say('own.sharing.lead')}</p>
      {view.consents.length === 0 && <p>{words.say('own.sharing.none')}</p>}
      {view.consents.map((consent) => (
        <OneConsent key={consent.referralId} consent={consent} {...at} />
      ))}
      <Practice view={view} {...at} />
      <p>{words.say('own.sharing.print')}</p>
      <p>{words.say('own.reference', { reference: view.reference })}</p>
      <p>
        <a href={`${ownPath}/page`}>{words.say('own.steps.back')}</a>
      </p>
    </OwnFrame>
  );
}
