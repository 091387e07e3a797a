import type { RestrictedCaseView } from '@fingerpost/core/referral';
import { History } from '../show/history.tsx';
import { Section } from '../show/section.tsx';
import { Words } from '../show/words.tsx';
import { accessReasonWords } from './access-words.ts';

const reviewWords = { right: 'It was right', incident: 'It was made an incident' } as const;

/** Shows the leads what only they see of a case: why the person got another worker, and who of another team looked. */
export function LeadsSection({ leadNotes, accesses }: Pick<RestrictedCaseView, 'leadNotes' | 'accesses'>) {
  if (leadNotes.length + accesses.length === 0) return null;
  return (
    <Section title="For the leads only">
      <History
        happenings={[
          ...leadNotes.map(({ text, by, at }) => ({
            id: at,
            at,
            by,
            what: 'The person got another link worker',
            more: <Words>{text}</Words>,
          })),
          ...accesses.map(({ taskId, by, at, reason, words, review }) => ({
            id: taskId,
            at,
            by: by.name,
            what: `Opened from another team: ${accessReasonWords[reason].toLowerCase()}`,
            more: (
              <>
                <Words>{words}</Words>
                {review === undefined ? (
                  <p>
                    <a href={`/tasks/${taskId}`}>Say whether it was right</a>
                  </p>
                ) : (
                  <p>
                    {reviewWords[review.result]}, says {review.by.name}.
                  </p>
                )}
              </>
            ),
          })),
        ]}
      />
    </Section>
  );
}
