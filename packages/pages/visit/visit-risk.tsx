import type { VisitRiskShown } from '@fingerpost/core/case';
import { Phone } from '../layout/phone.tsx';
import { formatDate } from '../show/time.ts';
import { Warning } from '../show/warning.tsx';
import { Words } from '../show/words.tsx';

type Team = { readonly name: string; readonly phone?: string | undefined };

function RingTeam({ name, phone }: Team) {
  return (
    <>
      ring {name}
      {phone !== undefined && (
        <>
          {' '}
          on <Phone number={phone} />
        </>
      )}
    </>
  );
}

/** Tells somebody who visits what they have to know to be safe, as of which day; one past its review date says so first. */
export function VisitRiskNote({ risk, team }: { risk: VisitRiskShown | undefined; team: Team }) {
  if (risk === undefined) return null;
  return (
    <Warning title="If you visit them">
      {risk.outOfDate && (
        <p>
          <strong>
            This may be out of date: <RingTeam {...team} />
          </strong>{' '}
          before you visit. It should have been looked at again by {formatDate(risk.reviewOn)}.
        </p>
      )}
      <p>
        <Words>{risk.text}</Words>
      </p>
      <p>
        Known from {formatDate(risk.on)}
        {!risk.outOfDate && `, looked at again by ${formatDate(risk.reviewOn)}`}.
      </p>
    </Warning>
  );
}
