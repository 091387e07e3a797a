import type { Consent, SharingView } from '@fingerpost/core/consent';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate } from '../show/time.ts';
import { agreedByWords, agreedHowWords, shareWords } from '../referral/referral-words.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type Agreed = Pick<Consent, 'share' | 'by' | 'how' | 'from' | 'until' | 'wording'>;
type ReceiptProps = { frame: Frame; view: SharingView; consent: Consent };

const agreedLine = ({ by, how, from, share }: Agreed, { say, date, list }: Words): string =>
  say('own.agreed.sentence', {
    by: say(`own.agreed.by.${by}`),
    how: say(`own.agreed.how.${how}`),
    day: date(from),
    what: list(share.map((each) => say(`own.agreed.share.${each}`))),
  });

/** Shows one agreement by itself, as a receipt for the person to print: what, with whom, why, how, until when, and how to stop it. */
export function OwnReceiptPage({ frame, words, view, consent }: ReceiptProps & { words: Words }) {
  const { say, date } = words;
  const { service, organisation } = consent.recipient;
  const whom = service === undefined ? say('own.asked.unnamed') : `${service}, ${organisation ?? ''}`;
  const { name, phone = '' } = view.team;
  return (
    <OwnFrame frame={frame} title={say('own.receipt.title')}>
      <h2 className="nhsuk-heading-m">{whom}</h2>
      <p>
        <strong>{say(`own.sharing.state.${consent.state}`)}</strong>
      </p>
      <p>{agreedLine(consent, words)}</p>
      <p>{say('own.receipt.purpose')}</p>
      <p>
        {consent.until === undefined
          ? say('own.sharing.untilOver')
          : say('own.sharing.untilDay', { day: date(consent.until) })}
      </p>
      {consent.endedAt !== undefined && <p>{say('own.sharing.endedOn', { day: date(consent.endedAt) })}</p>}
      <h2 className="nhsuk-heading-s">{say('own.receipt.words')}</h2>
      <p>{say('own.receipt.wording')}</p>
      <p>{say('own.sharing.wording', { version: consent.wording })}</p>
      <h2 className="nhsuk-heading-s">{say('own.receipt.stop')}</h2>
      <p>{say('own.receipt.how', { team: phone === '' ? name : `${name}, ${phone}` })}</p>
      {consent.former.length > 0 && <h2 className="nhsuk-heading-s">{say('own.receipt.before')}</h2>}
      {consent.former.map((former, index) => (
        <p key={index}>{agreedLine(former, words)}</p>
      ))}
      <p>{say('own.reference', { reference: view.reference })}</p>
      <p className="fp-no-print">
        <a href={`${ownPath}/sharing`}>{say('own.receipt.back')}</a>
      </p>
    </OwnFrame>
  );
}

const factsOf = ({ share, by, how, from, until, wording }: Agreed) => [
  { label: 'What is shared', value: share.map((each) => shareWords[each]).join(', ') },
  { label: 'Agreed by', value: `${agreedByWords[by]}, ${agreedHowWords[how].toLowerCase()}` },
  { label: 'On', value: formatDate(from) },
  { label: 'Until', value: until === undefined ? 'the end of the referral' : formatDate(until) },
  { label: 'Asked with the words', value: wording },
];

/** Shows a team the receipt of one agreement, to print and give to the person. */
export function ReceiptForTeam({ frame, caseId, view, consent }: ReceiptProps & { caseId: string }) {
  const { recipient, endedAt, former } = consent;
  const whom = [recipient.service, recipient.organisation].filter((part) => part !== undefined).join(', ');
  const { name, phone } = view.team;
  return (
    <Page
      frame={frame}
      title="What you agreed to share"
      caption={view.name}
      back={{ href: `/cases/${caseId}/own/sharing`, label: 'Everything they agreed to share' }}
    >
      <div className="fp-large-print">
        <Facts
          facts={[
            { label: 'Shared with', value: whom },
            { label: 'Why', value: 'So that they can help you' },
            ...factsOf(consent),
            { label: 'Ended', value: endedAt !== undefined && formatDate(endedAt) },
          ]}
        />
        <p>
          You can change your mind at any time, and never have to say why. Tell {name}
          {phone !== undefined && `, ${phone}`}, or press “Stop sharing” on your own page.
        </p>
        {former.map((each, index) => (
          <section key={index}>
            <h2 className="nhsuk-heading-s">Before</h2>
            <Facts facts={factsOf(each)} />
          </section>
        ))}
        <p>Your reference is {view.reference}.</p>
      </div>
    </Page>
  );
}
