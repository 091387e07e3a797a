import { DonePanel } from '../feedback/banner.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { Code } from '../show/words.tsx';
import { InDangerNow } from './in-danger-now.tsx';

type ConcernRaisedPageProps = {
  frame: Frame;
  at: string;
  reference: string;
  /** Says that somebody is in danger now, so that 999 comes before anything else. */
  inDanger: boolean;
  /** Says that nobody works here today. */
  isRestDay: boolean;
  team: { readonly name: string; readonly phone: string | undefined };
};

const title = 'The safeguarding lead has it';

/** Confirms to whoever raised a concern that it has arrived, and says what happens next; nothing of it is shown again. */
export function ConcernRaisedPage({ frame, at, reference, inDanger, isRestDay, team }: ConcernRaisedPageProps) {
  return (
    <Page frame={frame} title={title} ownHeading>
      {inDanger && <InDangerNow title="Somebody is in danger now" />}
      <DonePanel title={title}>
        Reference <Code>{reference}</Code>
      </DonePanel>
      <Section title="What happens next">
        <ul>
          <li>
            The safeguarding lead of {team.name} looks at it{' '}
            {isRestDay ? 'by the end of the next working day, since nobody works there today' : 'today'}. If they
            cannot, their deputy does.
          </li>
          <li>They may ring you to hear more. They cannot always tell you what comes of it.</li>
          <li>
            You cannot read it again here, and neither can anybody else but them. Keep the reference, and no copy of
            what you wrote.
          </li>
        </ul>
        {team.phone !== undefined && (
          <p>
            If something changes, raise it again, or ring {team.name} on <Phone number={team.phone} /> and ask for the
            safeguarding lead.
          </p>
        )}
      </Section>
      <p>
        <a href={at}>Back to where you were</a>
      </p>
    </Page>
  );
}
