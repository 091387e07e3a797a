import type { OwnReferral } from '@fingerpost/core/own-page';
import { LinkButton } from '../form/buttons.tsx';
import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

/** Leads a person to what they can choose, do, and read of what was decided. */
export function ChoicesLinks({ words, referrals }: { words: Words; referrals: readonly OwnReferral[] }) {
  return (
    <>
      {referrals.some(({ offered }) => offered) && (
        <LinkButton href={`${ownPath}/options`}>{words.say('own.options.link')}</LinkButton>
      )}
      <p>
        <a href={`${ownPath}/steps`}>{words.say('own.steps.link')}</a>
      </p>
      <p>
        <a href={`${ownPath}/decided`}>{words.say('own.decided.link')}</a>
      </p>
    </>
  );
}

const answerable: readonly OwnReferral['status'][] = ['proposed', 'accepted', 'started'];

/** Leads a person to what they can say of one service; nowhere while there is nothing to say. */
export function ServiceLink({ words, referral }: { words: Words; referral: OwnReferral }) {
  const { referralId, status, service } = referral;
  if (!answerable.includes(status) || (status === 'proposed' && service === undefined)) return null;
  return (
    <p>
      <a href={`${ownPath}/services/${referralId}`}>
        {words.say(status === 'proposed' ? 'own.steps.proposal.title' : 'own.steps.service.link')}
        <span className="nhsuk-u-visually-hidden">: {service?.name ?? words.say('own.asked.unnamed')}</span>
      </a>
    </p>
  );
}
