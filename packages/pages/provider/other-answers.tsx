import type { RequestView } from '@fingerpost/core/referral';
import { Actions, LinkButton } from '../form/buttons.tsx';
import { Section } from '../show/section.tsx';
import { AskTeam } from './asker.tsx';

/** Offers a service what else it can answer than to accept; `at` is where the steps are taken. */
export function OtherAnswers({ at, view }: { at: string; view: Pick<RequestView, 'status' | 'team'> }) {
  return (
    <Section title="Other answers">
      <Actions>
        <LinkButton href={`${at}/question`} kind="secondary">
          Ask a question first
        </LinkButton>
        <LinkButton href={`${at}/waitlisting`} kind="secondary">
          {view.status === 'waitlisted' ? 'Change the review date' : 'Put on your waiting list'}
        </LinkButton>
        <LinkButton href={`${at}/decline`} kind="secondary">
          Decline
        </LinkButton>
      </Actions>
      <AskTeam team={view.team} />
    </Section>
  );
}
