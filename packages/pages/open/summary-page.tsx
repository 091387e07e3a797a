import type { Summary } from '@fingerpost/core/uptake';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { formatDate, formatMonth } from '../show/time.ts';
import { Words } from '../show/words.tsx';
import { Figures } from '../uptake/figures.tsx';
import { commentOutcomeWords } from '../voice/comment-words.ts';
import { decisionWords, supportersWords } from '../voice/proposal-words.ts';
import { testedPageWords } from '../voice/tested-pages.ts';

type Place = { readonly id: string; readonly name: string };

/** Lets everybody choose whose summary they read. */
export function SummariesPage({ frame, places }: { frame: Frame; places: readonly Place[] }) {
  return (
    <Page frame={frame} title="What people said, and what came of it">
      <p>Choose where you live:</p>
      <ul>
        {places.map(({ id, name }) => (
          <li key={id}>
            <a href={`/open/summary/${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </Page>
  );
}

function Said({ proposals }: Pick<Summary, 'proposals'>) {
  return (
    <Section title="You said, we did">
      {proposals.length === 0 && <p>Nobody has asked for anything yet.</p>}
      {proposals.map(({ proposalId, words, area, supporters, answerBy, answered, answer }) => (
        <div key={proposalId} className="fp-own-referral">
          <h3 className="nhsuk-heading-s">You said</h3>
          <p>
            <Words>{words}</Words>
          </p>
          <p>
            Near {area}. {supportersWords(supporters)}.
          </p>
          {answered === undefined ? (
            <p>We answer by {formatDate(answerBy)}.</p>
          ) : (
            <div className="nhsuk-inset-text">
              <h4 className="nhsuk-heading-s">Our answer</h4>
              <p>
                <strong>{decisionWords[answered.decision]}</strong>
              </p>
              <p>
                <Words>{answer ?? ''}</Words>
              </p>
            </div>
          )}
        </div>
      ))}
      <p>
        Is something missing? Say so on <a href="/open/me">your own page</a>, or tell your link worker.
      </p>
    </Section>
  );
}

function Heard({ comments }: Pick<Summary, 'comments'>) {
  return (
    <Section title="What people who speak for patients said" id="heard">
      {comments.length === 0 && <p>Nothing has been answered yet.</p>}
      {comments.map(({ what, words, receivedAt, answeredAt, outcome, answer }, index) => (
        <div key={index} className="fp-own-referral">
          <h3 className="nhsuk-heading-s">They said, of “{what}”</h3>
          <p>
            <Words>{words}</Words>
          </p>
          <p className="fp-quiet">{formatDate(receivedAt)}</p>
          <div className="nhsuk-inset-text">
            <h4 className="nhsuk-heading-s">What we did</h4>
            <p>
              <strong>{commentOutcomeWords[outcome]}</strong>
            </p>
            <p>
              <Words>{answer}</Words>
            </p>
            <p className="fp-quiet">{formatDate(answeredAt)}</p>
          </div>
        </div>
      ))}
    </Section>
  );
}

function Numbers({ months }: Pick<Summary, 'months'>) {
  return (
    <Section title="In numbers">
      {months.length === 0 ? (
        <p>No month has been published yet.</p>
      ) : (
        <p>
          A star (*) stands for fewer than eight people, so that nobody can be known from a number. Other numbers are
          rounded.
        </p>
      )}
      {months.map(({ month, publishedAt, tables }, index) => (
        <details key={month} className="nhsuk-details" open={index === 0}>
          <summary className="nhsuk-details__summary">
            <span className="nhsuk-details__summary-text">
              {formatMonth(`${month}-01`)}, published on {formatDate(publishedAt)}
            </span>
          </summary>
          <div className="nhsuk-details__text">
            {tables.map((table) => (
              <div key={table.id}>
                <h3 className="nhsuk-heading-s">{table.title}</h3>
                <Figures
                  {...table}
                  id={`${month}-${table.id}`}
                  title={`${table.title}, ${formatMonth(`${month}-01`)}`}
                />
              </div>
            ))}
          </div>
        </details>
      ))}
    </Section>
  );
}

function Tested({ tests }: Pick<Summary, 'tests'>) {
  return (
    <Section title="Tested with people" id="tested">
      {tests.length === 0 && <p>No page has been tested with people yet.</p>}
      <ul>
        {tests.map(({ page, on, people, changes }, index) => (
          <li key={index}>
            {testedPageWords[page]}: {formatDate(on)}, with {people === 1 ? 'one person' : `${String(people)} people`}
            {changes.length > 0 && (
              <ul>
                {changes.map((change) => (
                  <li key={`${change.on}${change.words}`}>
                    Changed on {formatDate(change.on)}: <Words>{change.words}</Words>
                  </li>
                ))}
              </ul>
            )}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** Shows everybody what a commissioner has published: what people said and what came of it, figures, which pages were tested with people and what changed then. */
export function SummaryPage({ frame, summary }: { frame: Frame; summary: Summary }) {
  return (
    <Page frame={frame} title="What people said, and what came of it" caption={summary.name}>
      <Said proposals={summary.proposals} />
      <Heard comments={summary.comments} />
      <Numbers months={summary.months} />
      <Tested tests={summary.tests} />
      <p>
        <a href="/open/summary">Other places</a>
      </p>
    </Page>
  );
}
