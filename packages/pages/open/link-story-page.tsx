import type { LinkStory } from '@fingerpost/core/referral';
import { WorriedLink } from '../concern/worried-link.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { AskTeam } from '../provider/asker.tsx';
import { Unsent } from '../provider/unsent.tsx';
import { attendanceWords } from '../referral/referral-words.ts';
import { Section } from '../show/section.tsx';
import { formatDay } from '../show/time.ts';
import { Warning } from '../show/warning.tsx';
import { When } from '../show/when.tsx';
import { type LinkEndWords, linkEndWords } from './link-end-words.ts';

type LinkStoryPageProps = {
  frame: Frame;
  story: LinkStory;
  /** Where the link leads. */
  link: string;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

const attended = ({ attendance }: LinkStory): string | undefined =>
  attendance === undefined
    ? undefined
    : `${formatDay(attendance.on)}: \u201c${attendanceWords[attendance.result].toLowerCase()}\u201d. Recorded`;

function WhatHappened({ story }: LinkStoryPageProps) {
  const { end, at, by } = story;
  const { done = attended(story) }: LinkEndWords = linkEndWords[end];
  if (done === undefined || at === undefined) return null;
  return (
    <p>
      {done}
      {by !== undefined && ` by ${by.name}${by.byLink ? ', from the e-mail link,' : ''}`} on <When at={at} />.
    </p>
  );
}

function Details({ frame, story: { referralId, organisation, team, canSignIn } }: LinkStoryPageProps) {
  const { phone, email } = frame.network.contact;
  if (!canSignIn)
    return (
      <p>
        Nobody at {organisation} can sign in now, so {team.name} rings you to say whom it is about and how to reach
        them.
      </p>
    );
  return (
    <>
      <p>
        You see who it is, and how to reach them safely, once you are signed in:{' '}
        <a href={`/sign-in?to=${encodeURIComponent(`/referrals/${referralId}`)}`}>sign in to see the details</a>.
      </p>
      <p>
        No account? We send your organisation an e-mail with links by which you say how it goes. They also lead to the
        person’s details, once you have typed a code that goes to your registered phone or address. To get an account,
        contact {frame.network.name}
        {phone !== undefined && (
          <>
            {' '}
            on <Phone number={phone} />
          </>
        )}
        {phone === undefined && email !== undefined && (
          <>
            {' '}
            at <a href={`mailto:${email}`}>{email}</a>
          </>
        )}
        .
      </p>
    </>
  );
}

function WhatNow(props: LinkStoryPageProps) {
  const { startBy, dueBy } = props.story;
  return (
    <Section title="What now">
      {startBy !== undefined && (
        <p>
          They can start by <When at={startBy} as="day" />.
        </p>
      )}
      {startBy === undefined && dueBy !== undefined && (
        <p>
          We expect that you see them by <When at={dueBy} as="weekday" />.
        </p>
      )}
      <Details {...props} />
    </Section>
  );
}

/** Says kindly what happened since to whoever opens a link that answers nothing any more, and whom to ring. */
export function LinkStoryPage(props: LinkStoryPageProps) {
  const { frame, story, link, form, confirmation } = props;
  const { title, meaning, isOver }: LinkEndWords = linkEndWords[story.end];
  const isGoing = story.end === 'accepted' || story.end === 'started';
  const isUnknown = story.end === 'expired' || story.end === 'organisation-closed';
  return (
    <Page
      frame={frame}
      title={title}
      caption={`${story.reference}, for ${story.organisation}`}
      form={form}
      confirmation={confirmation}
    >
      <WhatHappened {...props} />
      {isOver === true ? (
        <Warning title="Do not contact this person">
          <p>{meaning}</p>
        </Warning>
      ) : (
        <p>{meaning}</p>
      )}
      {form !== undefined && <Unsent form={form} />}
      {isGoing && <WhatNow {...props} />}
      {!isUnknown && <WorriedLink at={link} />}
      {isUnknown && story.canSignIn && (
        <p>
          <a href="/sign-in">Sign in</a> to see what waits for {story.organisation}.
        </p>
      )}
      <AskTeam team={story.team} lead="If you want to talk about it:" />
    </Page>
  );
}
