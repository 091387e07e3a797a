import { DonePanel } from '../feedback/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { NotAnEmergencyRoute } from '../layout/not-an-emergency-route.tsx';
import { Phone } from '../layout/phone.tsx';
import { Code } from '../show/words.tsx';
import { type FormTeam, PublicPage } from './public-page.tsx';

type FormSentPageProps = {
  frame: Frame;
  team: FormTeam;
  by: 'person' | 'agency';
  reference: string | undefined;
  /** Working days until the first contact. */
  days: number;
};

const title = 'Thank you. We have your form';

/** Says what happens next, the same whoever the person is, known to the team or not. */
export function FormSentPage({ frame, team, by, reference, days }: FormSentPageProps) {
  const whom = by === 'person' ? 'you' : 'the person';
  return (
    <PublicPage frame={frame} title={title} team={team} ownHeading>
      <DonePanel title={title}>
        {reference !== undefined && (
          <>
            Reference <Code>{reference}</Code>
          </>
        )}
      </DonePanel>
      <h2>What happens next</h2>
      <ul>
        <li>A link worker of {team.name} reads it.</li>
        <li>
          They get in touch with {whom} within {days} working {days === 1 ? 'day' : 'days'}, only in the ways you said
          are safe.
        </li>
        {by === 'agency' && <li>We do not send you news. The person decides whom we tell.</li>}
        {team.phone !== undefined && (
          <li>
            If you hear nothing or want to ask, ring <Phone number={team.phone} /> and give the reference.
          </li>
        )}
      </ul>
      <NotAnEmergencyRoute />
    </PublicPage>
  );
}
