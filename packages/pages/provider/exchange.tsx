import type { RequestView } from '@fingerpost/core/referral';
import { History } from '../show/history.tsx';
import { Section } from '../show/section.tsx';
import { Words } from '../show/words.tsx';

const from = { service: 'You asked', 'link-worker': 'The link worker answered' } as const;

/** Shows the questions asked before a decision, and the answers. */
export function Exchange({ exchange }: Pick<RequestView, 'exchange'>) {
  if (exchange.length === 0) return null;
  return (
    <Section title="Questions and answers">
      <History
        happenings={exchange.map((said) => ({
          id: said.at,
          at: said.at,
          what: from[said.from],
          more: <Words>{said.text}</Words>,
        }))}
      />
    </Section>
  );
}
