import type { CarersView, CarerView } from '@fingerpost/core/carer';
import { LinkButton, StepButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import type { WordKey, Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

const stateKey = ({ state, actsNow }: CarerView): WordKey => {
  if (state === 'active') return actsNow ? 'own.carers.state.active' : 'own.carers.state.waits';
  return `own.carers.state.${state}`;
};

/** The ways in which a carer is reached, as they are. */
const reachLine = ({ phone, email, address }: CarerView, { say, list }: Pick<Words, 'say' | 'list'>): string[] => {
  const ways = [phone, email, address].filter((way) => way !== undefined);
  return ways.length === 0 ? [] : [say('own.carers.reached', { ways: list(ways) })];
};

const linesOf = (carer: CarerView, { say, date, list }: Words): readonly string[] => {
  const { scope, from, until, asked, authority } = carer;
  return [
    say('own.carers.sentence', { what: list(scope.map((each) => say(`own.carers.may.${each}`))) }),
    until === undefined
      ? say('own.carers.from', { from: date(from) })
      : say('own.carers.dates', { from: date(from), until: date(until) }),
    ...reachLine(carer, { say, list }),
    ...(asked === undefined ? [] : [say('own.carers.asked', { who: asked.by, day: date(asked.on) })]),
    ...(authority === undefined
      ? []
      : [say('own.carers.authority', { who: authority.seenBy, day: date(authority.seenOn) })]),
  ];
};

type OneProps = { carer: CarerView; words: Words; idempotencyKey: string };

function OneCarer({ carer, words, idempotencyKey }: OneProps) {
  const { carerId, name, relationship } = carer;
  return (
    <div className="fp-own-referral">
      <h2 className="nhsuk-heading-m">
        {name}
        {relationship !== undefined && `, ${relationship}`}
      </h2>
      <p>
        <strong>{words.say(stateKey(carer))}</strong>
      </p>
      {linesOf(carer, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {carer.state !== 'ended' && (
        <p>
          <a href={`${ownPath}/carers/${carerId}/reach`}>
            {words.say('own.carers.change')}
            <span className="nhsuk-u-visually-hidden">: {name}</span>
          </a>
        </p>
      )}
      {carer.state !== 'ended' && (
        <StepButton
          action={`${ownPath}/carers/${carerId}/end`}
          idempotencyKey={`${idempotencyKey}${carerId}`}
          kind="secondary"
        >
          {words.say('own.carers.stop')}
          <span className="nhsuk-u-visually-hidden">: {name}</span>
        </StepButton>
      )}
      {carer.state === 'active' && (
        <StepButton
          action={`${ownPath}/carers/${carerId}/end`}
          idempotencyKey={`${idempotencyKey}${carerId}`}
          hidden={{ untold: 'yes' }}
          kind="secondary"
        >
          {words.say('own.carers.stopUntold')}
          <span className="nhsuk-u-visually-hidden">: {name}</span>
        </StepButton>
      )}
    </div>
  );
}

const did = {
  ReferralWithdrawn: 'own.carers.did.ReferralWithdrawn',
  SharingStopped: 'own.carers.did.SharingStopped',
  AgreementRenewed: 'own.carers.did.AgreementRenewed',
  CarerChanged: 'own.carers.did.CarerChanged',
  CarerNeedsAsked: 'own.carers.did.CarerNeedsAsked',
  OwnPageOpened: 'own.carers.did.OwnPageOpened',
  AllStopped: 'own.carers.did.AllStopped',
  CasePaused: 'own.carers.did.CasePaused',
  CallAsked: 'own.carers.did.CallAsked',
  FeedbackChanged: 'own.carers.did.FeedbackChanged',
  OptionsAnswered: 'own.carers.did.OptionsAnswered',
} as const satisfies Record<string, WordKey>;

const isKnown = (what: string): what is keyof typeof did => Object.hasOwn(did, what);

function Did({ view, words }: { view: CarersView; words: Words }) {
  if (view.did.length === 0) return null;
  const nameOf = new Map(view.carers.map(({ carerId, name }) => [carerId, name]));
  const lines = view.did.map(({ carerId, what, at }) =>
    words.say('own.carers.did.line', {
      name: nameOf.get(carerId) ?? '',
      day: words.date(at),
      what: words.say(isKnown(what) ? did[what] : 'own.carers.did.other'),
    }),
  );
  return (
    <Section title={words.say('own.carers.did.title')}>
      <ul>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

type OwnCarersPageProps = {
  frame: Frame;
  words: Words;
  view: CarersView;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

/** Shows a person whom they let help them, what each may do and did, and lets them stop each at once. */
export function OwnCarersPage({ frame, words, view, idempotencyKey, confirmation }: OwnCarersPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.carers.title')} confirmation={confirmation}>
      <p>{words.say('own.carers.lead')}</p>
      {view.carers.length === 0 && <p>{words.say('own.carers.none')}</p>}
      {view.carers.map((carer) => (
        <OneCarer key={carer.carerId} carer={carer} words={words} idempotencyKey={idempotencyKey} />
      ))}
      <LinkButton href={`${ownPath}/carers/new`}>{words.say('own.carers.add')}</LinkButton>
      <Did view={view} words={words} />
      <p>
        <a href={`${ownPath}/page`}>{words.say('own.steps.back')}</a>
      </p>
    </OwnFrame>
  );
}
