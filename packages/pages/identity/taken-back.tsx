import type { PracticeCaseView } from '@fingerpost/core/referral';
import { formatDate } from '../show/time.ts';

type TakenBackProps = Pick<PracticeCaseView, 'caseId' | 'mayTakeBack' | 'takenBack'>;

/** Lets a practice take its referral back, or says what came of that. */
export function TakenBack({ caseId, mayTakeBack, takenBack }: TakenBackProps) {
  return (
    <>
      {takenBack !== undefined && (
        <p>
          Your practice asked for this referral back on {formatDate(takenBack.at)}.{' '}
          {takenBack.done
            ? 'The link worker has talked with the person about it.'
            : `The link worker talks with the person about it${takenBack.dueBy === undefined ? '' : ` by ${formatDate(takenBack.dueBy)}`}.`}
        </p>
      )}
      {mayTakeBack && (
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/taking-back`}>Take the referral back</a>
        </p>
      )}
    </>
  );
}
