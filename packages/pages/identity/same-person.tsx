import type { TeamCaseView } from '@fingerpost/core/referral';
import { Notice } from '../feedback/banner.tsx';
import { StepButton } from '../form/buttons.tsx';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';

type ToSettle = Pick<TeamCaseView, 'caseId' | 'unsettled' | 'mayBeSameAs'>;

/** Says on the page of a case that somebody has to settle whose it is. */
export function IdentityNotice({ caseId, unsettled, mayBeSameAs }: ToSettle) {
  if (mayBeSameAs === undefined && unsettled !== true) return null;
  return (
    <Notice title={unsettled === true ? 'Settle who this is first' : 'Important'}>
      <p>
        {unsettled === true
          ? 'Another case has this NHS number, and it is not clear that both are the same person. Do not contact them yet.'
          : 'This may be the same person as in another case.'}{' '}
        {mayBeSameAs !== undefined && <a href={`/cases/${caseId}/identity`}>Check whether this is the same person</a>}
      </p>
    </Notice>
  );
}

type JoinedProps = Pick<TeamCaseView, 'caseId' | 'joined'> & { mayGive: boolean; idempotencyKey: string };

/** Lists the other cases of the same person, which a lead can take apart again. */
export function JoinedCases({ caseId, joined, mayGive, idempotencyKey }: JoinedProps) {
  if (joined.length === 0) return null;
  return (
    <Section title="Other cases of this person">
      {joined.map((other) => (
        <div key={other.caseId}>
          <p>
            {other.isOurs ? (
              <a href={`/cases/${other.caseId}`}>Case {other.reference}</a>
            ) : (
              <>
                A case with {other.team.name}
                {other.team.phone !== undefined && (
                  <>
                    , <Phone number={other.team.phone} />
                  </>
                )}
              </>
            )}
          </p>
          {mayGive && (
            <StepButton
              action={`/cases/${caseId}/separation`}
              idempotencyKey={idempotencyKey}
              hidden={{ otherCaseId: other.caseId }}
              kind="secondary"
              small
            >
              Take them apart: they are different people
            </StepButton>
          )}
        </div>
      ))}
      <p>If two of them are open with your team, close one as a duplicate.</p>
    </Section>
  );
}
