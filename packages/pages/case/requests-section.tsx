import type { TeamCaseView } from '@fingerpost/core/referral';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { sourceWords } from './case-words.ts';
import { needsLine, type NeedWords } from './need-words.ts';

function Written({ notes }: Pick<TeamCaseView, 'notes'>) {
  return notes.map(({ text, by, at }) => (
    <blockquote key={`${at} ${by}`} className="fp-quote">
      <p>
        <Words>{text}</Words>
      </p>
      <p className="fp-quiet">
        {by}, <When at={at} as="date" />
      </p>
    </blockquote>
  ));
}

/** Shows what the person wants help with, in the words of those who asked, and what the practice is asked to do. */
export function RequestsSection({ view, needWords }: { view: TeamCaseView; needWords: NeedWords }) {
  const { needs, notes, requestedActions, source, practice, openedAt, urgency, referrer, noFeedback } = view;
  return (
    <Section title="What they want help with">
      <p>
        <strong>{needsLine(needs, needWords)}</strong>
        {urgency === 'soon' && ' (soon)'}
      </p>
      <Written notes={notes} />
      <p className="fp-quiet">
        Asked for by: {source === 'practice' ? (practice?.name ?? sourceWords.practice) : sourceWords[source]}. Opened{' '}
        <When at={openedAt} as="date" />.{source !== 'practice' && ' The practice did not refer them.'}
      </p>
      {referrer !== undefined && (
        <p>
          Sent by {[referrer.name, referrer.relationship, referrer.organisation].filter(Boolean).join(', ')}:{' '}
          <Phone number={referrer.phone} />
        </p>
      )}
      {noFeedback && <p>The person does not want their practice to hear how it goes.</p>}
      {requestedActions.length > 0 && view.actions.length === 0 && (
        <>
          <h3>What the practice is asked to do</h3>
          <Written notes={requestedActions} />
        </>
      )}
    </Section>
  );
}
