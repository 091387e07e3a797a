import type { OwnReferral } from '@fingerpost/core/own-page';
import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

type MessagesLinkProps = {
  words: Words;
  referral: Pick<OwnReferral, 'referralId' | 'status' | 'service'>;
  /** How many messages about it they have not read. */
  count: number;
};

/** Leads a person to what they write about a service that sees them. */
export function MessagesLink({ words, referral, count }: MessagesLinkProps) {
  if (referral.status !== 'accepted' && referral.status !== 'started') return null;
  return (
    <p>
      <a href={`${ownPath}/messages/${referral.referralId}`}>
        {words.say('own.messages.linkAbout')}
        <span className="nhsuk-u-visually-hidden">: {referral.service?.name ?? words.say('own.asked.unnamed')}</span>
      </a>
      {count > 0 && `: ${words.say('own.messages.new', { count })}`}
    </p>
  );
}
