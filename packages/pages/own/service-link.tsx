import type { OwnReferral } from '@fingerpost/core/own-page';
import type { Words } from '../words/words.ts';
import { ownPath } from './own-path.ts';

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
