import type { FullView } from '@fingerpost/core/referral';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate } from '../show/time.ts';
import { Words } from '../show/words.tsx';
import { agreedByWords, agreedHowWords, shareWords } from './referral-words.ts';

function Agreed({ agreement }: Pick<FullView, 'agreement'>) {
  const { by, how, when, decider, reason } = agreement;
  return (
    <>
      {agreedByWords[by]}, {agreedHowWords[how].toLowerCase()}, {formatDate(when)}
      {decider !== undefined && `. Decided by ${decider}: ${reason ?? ''}`}
    </>
  );
}

/** Shows what the service reads before and after it accepts, what is shared, and who agreed to that. */
export function LetterSection({ view }: { view: FullView }) {
  const { request, message, share, area, ageBand, accessNeeds } = view;
  return (
    <Section title="What the service reads">
      <Facts
        facts={[
          { label: 'Before they accept', value: request === '' ? 'No request was written' : <Words>{request}</Words> },
          {
            label: 'Also before',
            value: [area === undefined ? 'Area not known' : `Area ${area}`, `aged ${ageBand}`, ...accessNeeds].join(
              '; ',
            ),
          },
          { label: 'After they accept', value: <Words>{message}</Words> },
          { label: 'Shared then', value: share.map((part) => shareWords[part]).join('; ') },
          { label: 'Agreed by', value: <Agreed agreement={view.agreement} /> },
        ]}
      />
    </Section>
  );
}
