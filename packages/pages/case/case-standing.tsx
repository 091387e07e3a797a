import type { TeamCaseView } from '@fingerpost/core/referral';
import { StepButton } from '../form/buttons.tsx';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { CaseStatus } from '../show/status.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { todoWords } from '../work/todo-words.ts';
import { closureWords, pauseWords } from './case-words.ts';

type CaseStandingProps = {
  view: TeamCaseView;
  now: Moment;
  readerId: string;
  idempotencyKey: string;
  mayGive: boolean;
};

function Pause({ view: { caseId, paused }, idempotencyKey }: Pick<CaseStandingProps, 'view' | 'idempotencyKey'>) {
  if (paused === undefined) return null;
  return (
    <>
      <p>
        Paused until {formatDate(paused.until)}. {pauseWords[paused.reason]}.
      </p>
      <StepButton action={`/cases/${caseId}/resumption`} idempotencyKey={idempotencyKey} kind="secondary" small>
        Go on now
      </StepButton>
    </>
  );
}

function Take({ view: { caseId }, idempotencyKey, mayGive }: Omit<CaseStandingProps, 'now' | 'readerId'>) {
  return (
    <>
      <StepButton action={`/cases/${caseId}/allocation`} idempotencyKey={idempotencyKey}>
        Take this case
      </StepButton>
      {mayGive && (
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/allocation`}>Give it to somebody</a>
        </p>
      )}
    </>
  );
}

/** Says where a case stands, who holds it, what they do next and by when; a case that waits can be taken here. */
export function CaseStanding({ view, now, readerId, idempotencyKey, mayGive }: CaseStandingProps) {
  const { status, holder, dueBy, todo, closure, paused } = view;
  return (
    <>
      <p>
        <CaseStatus status={paused === undefined || status === 'closed' ? status : 'paused'} />{' '}
        {holder !== undefined && <>Held by {holderWords(holder, readerId)}. </>}
        {status !== 'closed' && `${todoWords('case', todo)}: `}
        {dueBy !== undefined && <Due at={dueBy} now={now} />}
      </p>
      {closure !== undefined && (
        <p>
          Closed on {formatDate(closure.at)}: {closureWords[closure.reason].toLowerCase()}.
          {closure.takenBack === true && ' The practice took its referral back.'}
        </p>
      )}
      <Pause view={view} idempotencyKey={idempotencyKey} />
      {status === 'waiting' && <Take view={view} idempotencyKey={idempotencyKey} mayGive={mayGive} />}
    </>
  );
}
