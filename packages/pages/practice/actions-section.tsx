import type { CaseAction } from '@fingerpost/core/referral';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';

const standing: Readonly<Record<string, string>> = {
  done: 'Done',
  'not-going-to': 'The practice will not do it',
  'practice-silent': 'The practice has not answered: it is back with the link worker',
  'feedback-refused': 'Taken back: the person does not want the practice to hear',
};

function Standing({ action, now }: { action: CaseAction; now: Moment }) {
  const { result, doneBy, dueBy } = action;
  if (result === undefined)
    return (
      <>
        Not answered yet
        {dueBy !== undefined && (
          <>
            : <Due at={dueBy} now={now} />
          </>
        )}
      </>
    );
  return (
    <>
      {standing[result] ?? 'Taken off the list'}
      {doneBy !== undefined && (
        <>
          , {doneBy.name}, <When at={doneBy.at} as="date" />
        </>
      )}
    </>
  );
}

type ActionsSectionProps = { title: string; actions: readonly CaseAction[]; now: Moment; linked?: boolean };

/** Lists what a practice was asked to do and what came of it; nothing, where it was asked nothing. */
export function ActionsSection({ title, actions, now, linked = false }: ActionsSectionProps) {
  if (actions.length === 0) return null;
  return (
    <Section title={title}>
      {actions.map((action) => (
        <blockquote key={action.taskId} className="fp-quote">
          <p>
            <Words>{action.asked}</Words>
          </p>
          {action.answer !== undefined && (
            <p>
              The practice says: <Words>{action.answer}</Words>
            </p>
          )}
          <p className="fp-quiet">
            {action.by}, <When at={action.at} as="date" />. <Standing action={action} now={now} />.
          </p>
          {linked && action.open && (
            <p>
              <a href={`/tasks/${action.taskId}`}>Answer</a>
            </p>
          )}
        </blockquote>
      ))}
    </Section>
  );
}
