import type { OwnReferral, OwnView } from '@fingerpost/core/own-page';
import { LinkButton, StepButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { newIn } from '../message/new-words.ts';
import { Section } from '../show/section.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { Idea } from './idea.tsx';
import { statusPictures } from './own-pictures.ts';
import { OwnAsks } from './asks.tsx';
import { OwnLooks } from './looks.tsx';
import { MessagesLink } from './messages-link.tsx';
import { ownPath } from './own-path.ts';
import { ServiceLink } from './service-link.tsx';
import { OwnWays } from './ways.tsx';

function Now({ view, words }: { view: OwnView; words: Words }) {
  const { now, worker, team } = view;
  const when = now.until ?? now.by;
  return (
    <Section title={words.say('own.now.title')}>
      <Idea words={words} picture={now.what === 'paused' || now.what === 'over' ? 'info' : 'worker'}>
        {words.say(`own.now.${now.what}`, {
          when: when === undefined ? '' : words.day(when),
          worker: worker ?? team.name,
        })}
      </Idea>
      {team.phone !== undefined && (
        <Idea words={words} picture="phone">
          {words.say('own.now.ring', { team: team.name })}: <Phone number={team.phone} />
        </Idea>
      )}
    </Section>
  );
}

function Agreed({ referral, words }: { referral: OwnReferral; words: Words }) {
  const { share, by, how, when, ended } = referral.agreed;
  const what =
    share.length === 0
      ? words.say('own.agreed.nothing')
      : words.list(share.map((each) => words.say(`own.agreed.share.${each}`)));
  return (
    <>
      <h4 className="nhsuk-heading-s">{words.say('own.agreed.title')}</h4>
      <Idea words={words} picture="agreed">
        {words.say('own.agreed.sentence', {
          by: words.say(`own.agreed.by.${by}`),
          how: words.say(`own.agreed.how.${how}`),
          day: words.date(when),
          what,
        })}
      </Idea>
      {ended && (
        <Idea words={words} picture="no">
          {words.say('own.agreed.ended')}
        </Idea>
      )}
    </>
  );
}

const daysOf = (referral: OwnReferral, words: Words): readonly string[] => {
  const { status, sentAt, startBy, heldBy, nextBy, lastAttendance } = referral;
  return [
    ...(sentAt === undefined ? [] : [words.say('own.asked.sentOn', { day: words.date(sentAt) })]),
    ...(status === 'accepted' && startBy !== undefined
      ? [words.say('own.asked.startBy', { day: words.day(startBy) })]
      : []),
    ...(heldBy === undefined || nextBy === undefined
      ? []
      : [words.say(`own.asked.next.${heldBy}`, { day: words.day(nextBy) })]),
    ...(lastAttendance === undefined
      ? []
      : [words.say(`own.asked.attendance.${lastAttendance.result}`, { day: words.date(lastAttendance.on) })]),
  ];
};

function Asked({ referral, count, words }: { referral: OwnReferral; count: number; words: Words }) {
  const { service, referralId, mayWithdraw } = referral;
  return (
    <div className="fp-own-referral">
      <h3 className="nhsuk-heading-m">{service?.name ?? words.say('own.asked.unnamed')}</h3>
      <Idea words={words} picture={statusPictures[referral.status]}>
        {words.say(`own.asked.status.${referral.status}`)}
      </Idea>
      {daysOf(referral, words).map((line) => (
        <Idea key={line} words={words} picture="calendar">
          {line}
        </Idea>
      ))}
      {service?.phone !== undefined && (
        <Idea words={words} picture="phone">
          <Phone number={service.phone} />
        </Idea>
      )}
      <Agreed referral={referral} words={words} />
      <MessagesLink referral={referral} words={words} count={count} />
      <ServiceLink words={words} referral={referral} />
      {mayWithdraw && (
        <LinkButton href={`${ownPath}/stop/${referralId}`} kind="secondary">
          {words.say('own.stop.link')}
          <span className="nhsuk-u-visually-hidden">: {service?.name ?? words.say('own.asked.unnamed')}</span>
        </LinkButton>
      )}
    </div>
  );
}

function Matters({ view: { matters, goals }, words }: { view: OwnView; words: Words }) {
  if (matters === undefined && goals.length === 0) return null;
  return (
    <Section title={words.say('own.matters.title')}>
      {matters !== undefined && (
        <Idea words={words} picture="heart">
          {matters}
        </Idea>
      )}
      <ul>
        {goals.map(({ goalId, text, ratings }) => {
          const last = ratings.at(-1);
          return (
            <li key={goalId}>
              {text}{' '}
              {last !== undefined && words.say('own.matters.goal', { rating: last.rating, day: words.date(last.on) })}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

type OwnPageProps = {
  frame: Frame;
  words: Words;
  view: OwnView;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

/** Shows a person how things are going: what happens now, who was asked and what was agreed, and who has looked. */
export function OwnPage({ frame, words, view, idempotencyKey, confirmation }: OwnPageProps) {
  const hello = view.by === 'carer' ? 'own.helping.banner' : 'own.hello';
  const asked = view.referrals.filter(({ offered }) => !offered);
  return (
    <OwnFrame frame={frame} title={words.say(hello, { name: view.callMe })} confirmation={confirmation}>
      <Now view={view} words={words} />
      <OwnWays view={view} words={words} />
      <Section title={words.say('own.asked.title')}>
        {asked.length === 0 && (
          <Idea words={words} picture="info">
            {words.say('own.asked.none')}
          </Idea>
        )}
        {asked.map((referral) => (
          <Asked
            key={referral.referralId}
            referral={referral}
            count={newIn(view.newMessages, referral.referralId)}
            words={words}
          />
        ))}
      </Section>
      <Matters view={view} words={words} />
      {view.by === 'person' && <OwnAsks view={view} words={words} />}
      <OwnLooks looks={view.looks} words={words} most={5} />
      <p>
        <a href={`${ownPath}/history`}>{words.say('own.history.link')}</a>
      </p>
      <Idea words={words} picture="phone">
        {words.say('own.reference', { reference: view.reference })}
      </Idea>
      <StepButton action={`${ownPath}/end`} idempotencyKey={idempotencyKey} kind="secondary">
        {words.say('own.end')}
      </StepButton>
    </OwnFrame>
  );
}
