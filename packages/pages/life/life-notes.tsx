import type { TeamCaseView } from '@fingerpost/core/referral';
import { StepButton } from '../form/buttons.tsx';
import { formatDate } from '../show/time.ts';
import { Warning } from '../show/warning.tsx';
import { toldByWords } from './life-words.ts';

type LifeNotesProps = { view: TeamCaseView; idempotencyKey: string; mayUndo: boolean };

function Died({ view: { caseId, death }, mayUndo }: LifeNotesProps) {
  if (death === undefined) return null;
  const { on, toldBy, at, by } = death;
  return (
    <Warning title="This person has died">
      <p>
        {on === undefined ? 'The day is not known. ' : `They died on ${formatDate(on)}. `}
        {toldByWords[toldBy]} told us; {by} recorded it on {formatDate(at)}. Do not contact them.
      </p>
      {mayUndo && (
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/death/undoing`}>This is wrong: they have not died</a>
        </p>
      )}
    </Warning>
  );
}

function AskAgain({ view: { caseId, askAgain }, idempotencyKey }: LifeNotesProps) {
  if (askAgain === undefined) return null;
  return (
    <Warning title="New number or e-mail address: ask again how to contact them safely">
      <p>
        Nothing is sent there automatically until you have asked. What they said before is below. If it changed,{' '}
        <a href={`/cases/${caseId}/person`}>change the details</a>.
      </p>
      <StepButton action={`/cases/${caseId}/person/asked`} idempotencyKey={idempotencyKey} kind="secondary" small>
        I asked: what they said before still holds
      </StepButton>
    </Warning>
  );
}

function ToConfirm({ view: { caseId, toConfirm, status }, idempotencyKey }: LifeNotesProps) {
  if (toConfirm === undefined || status === 'closed') return null;
  return (
    <Warning title="Confirm with them what they agreed to">
      <p>
        They agreed with another team that you get this, and what services may know. Tell them who you are, and ask
        whether that still holds.
      </p>
      <StepButton
        action={`/cases/${caseId}/agreements`}
        idempotencyKey={idempotencyKey}
        hidden={{ how: 'spoken' }}
        kind="secondary"
        small
      >
        They confirmed it
      </StepButton>
    </Warning>
  );
}

/** Says before everything else what has changed in the person's life that changes how to go on. */
export function LifeNotes(props: LifeNotesProps) {
  const { linkedTo, cameFrom, nextPractice } = props.view;
  return (
    <>
      <Died {...props} />
      <AskAgain {...props} />
      <ToConfirm {...props} />
      {cameFrom !== undefined && <p>This goes on from a case with {cameFrom}.</p>}
      {linkedTo !== undefined && (
        <p>
          This goes on from <a href={`/cases/${linkedTo}`}>an earlier case</a>.
        </p>
      )}
      {nextPractice !== undefined && (
        <p>
          Messages go to {nextPractice.name} from {formatDate(nextPractice.from)}.
        </p>
      )}
    </>
  );
}
