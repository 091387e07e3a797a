import type { OwnLook, OwnReferral, OwnView } from '@fingerpost/core/own-page';
import { LinkButton, StepButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { formatDate, formatDay } from '../show/time.ts';
import { OwnFrame } from './frame.tsx';
import { listed } from './en.ts';
import type { OwnWords } from './words.ts';

/** Where the person's own pages stand. */
export const ownPath = '/open/me';

function Now({ view, words }: { view: OwnView; words: OwnWords }) {
  const { now, worker, team } = view;
  const when = now.until ?? now.by;
  return (
    <Section title={words.nowTitle}>
      <p>{words.now[now.what](when === undefined ? '' : formatDay(when), worker ?? team.name)}</p>
      {team.phone !== undefined && (
        <p>
          {words.ringTeam(team.name)}: <Phone number={team.phone} />
        </p>
      )}
    </Section>
  );
}

function Agreed({ referral, words }: { referral: OwnReferral; words: OwnWords }) {
  const { share, by, how, when, ended } = referral.agreed;
  const what = share.length === 0 ? words.nothingShared : listed(share.map((each) => words.share[each]));
  return (
    <>
      <h4 className="nhsuk-heading-s">{words.agreedTitle}</h4>
      <p>{words.agreed(what, words.by[by], words.how[how], formatDate(when))}</p>
      {ended && <p>{words.agreedEnded}</p>}
    </>
  );
}

const linesOf = (referral: OwnReferral, words: OwnWords): readonly string[] => {
  const { status, sentAt, startBy, heldBy, nextBy, lastAttendance } = referral;
  return [
    words.status[status],
    ...(sentAt === undefined ? [] : [words.sentOn(formatDate(sentAt))]),
    ...(status === 'accepted' && startBy !== undefined ? [words.startBy(formatDay(startBy))] : []),
    ...(heldBy === undefined || nextBy === undefined ? [] : [words.next[heldBy](formatDay(nextBy))]),
    ...(lastAttendance === undefined ? [] : [words.attended[lastAttendance.result](formatDate(lastAttendance.on))]),
  ];
};

function Asked({ referral, words }: { referral: OwnReferral; words: OwnWords }) {
  const { service, referralId, mayWithdraw } = referral;
  return (
    <div className="fp-own-referral">
      <h3 className="nhsuk-heading-m">{service?.name ?? words.unnamed}</h3>
      {linesOf(referral, words).map((line) => (
        <p key={line}>{line}</p>
      ))}
      {service?.phone !== undefined && (
        <p>
          <Phone number={service.phone} />
        </p>
      )}
      <Agreed referral={referral} words={words} />
      {mayWithdraw && (
        <LinkButton href={`${ownPath}/stop/${referralId}`} kind="secondary">
          {words.stop}
          <span className="nhsuk-u-visually-hidden">: {service?.name ?? words.unnamed}</span>
        </LinkButton>
      )}
    </div>
  );
}

function Matters({ view: { matters, goals }, words }: { view: OwnView; words: OwnWords }) {
  if (matters === undefined && goals.length === 0) return null;
  return (
    <Section title={words.mattersTitle}>
      {matters !== undefined && <p>{matters}</p>}
      <ul>
        {goals.map(({ goalId, text, ratings }) => {
          const last = ratings.at(-1);
          return (
            <li key={goalId}>
              {text} {last !== undefined && words.goal(last.rating, formatDate(last.on))}
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

const lookWords = ({ role, organisation, at }: OwnLook, words: OwnWords): string =>
  words.looked(words.role[role] ?? words.roleOther, organisation, formatDate(at));

function Looks({ looks, words }: { looks: readonly OwnLook[]; words: OwnWords }) {
  const lines = [...new Set(looks.map((look) => lookWords(look, words)))];
  return (
    <Section title={words.looksTitle}>
      <p>{lines.length === 0 ? words.looksNone : words.looksLead}</p>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Section>
  );
}

type OwnPageProps = {
  frame: Frame;
  words: OwnWords;
  view: OwnView;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

/** Shows a person how things are going: what happens now, who was asked and what was agreed, and who has looked. */
export function OwnPage({ frame, words, view, idempotencyKey, confirmation }: OwnPageProps) {
  return (
    <OwnFrame frame={frame} title={words.hello(view.callMe)} confirmation={confirmation}>
      <Now view={view} words={words} />
      <Section title={words.askedTitle}>
        {view.referrals.length === 0 && <p>{words.askedNone}</p>}
        {view.referrals.map((referral) => (
          <Asked key={referral.referralId} referral={referral} words={words} />
        ))}
      </Section>
      <Matters view={view} words={words} />
      <Looks looks={view.looks} words={words} />
      <p>{words.reference(view.reference)}</p>
      <StepButton action={`${ownPath}/end`} idempotencyKey={idempotencyKey} kind="secondary">
        {words.end}
      </StepButton>
    </OwnFrame>
  );
}

type OwnStopPageProps = {
  frame: Frame;
  words: OwnWords;
  referral: Pick<OwnReferral, 'referralId' | 'service'>;
  idempotencyKey: string;
};

/** Asks a person once more whether a service shall be told that they are not coming; never why. */
export function OwnStopPage({ frame, words, referral, idempotencyKey }: OwnStopPageProps) {
  return (
    <OwnFrame frame={frame} title={words.stopTitle}>
      <h2 className="nhsuk-heading-m">{referral.service?.name ?? words.unnamed}</h2>
      <p>{words.stopText}</p>
      <p>{words.stopNoReason}</p>
      <StepButton action={`${ownPath}/stop/${referral.referralId}`} idempotencyKey={idempotencyKey}>
        {words.stopYes}
      </StepButton>
      <p>
        <a href={`${ownPath}/page`}>{words.stopNo}</a>
      </p>
    </OwnFrame>
  );
}
