import type { ThreadView } from '@fingerpost/core/thread';
import { WorriedLink } from '../concern/worried-link.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';
import { type MessageForm, TeamForms, WriteForms } from './staff-message-forms.tsx';
import { StaffMessages } from './staff-messages.tsx';

export type { MessageForm } from './staff-message-forms.tsx';

type MessagesForStaffProps = {
  frame: Frame;
  now: Moment;
  view: ThreadView;
  /** The page itself, below which the forms are posted. */
  at: string;
  back: { href: string; label: string };
  /** The case or referral from whose page a worry is raised. */
  worried: string;
  isOlder: boolean;
  idempotencyKey: string;
  form: FormState;
  posted: MessageForm | undefined;
  confirmation?: string | undefined;
};

function Waiting({ view, now }: Pick<MessagesForStaffProps, 'view' | 'now'>) {
  const { team, provider } = view.toAnswer;
  return (
    <>
      {team !== undefined && (
        <p>
          A message waits for an answer of the team. <Due at={team.dueBy} now={now} />
        </p>
      )}
      {provider !== undefined && (
        <p>
          A message waits for an answer of the service. <Due at={provider.dueBy} now={now} />
        </p>
      )}
    </>
  );
}

/** Shows staff the messages about a case or a referral, with the forms by which they answer and record. */
export function MessagesForStaff(props: MessagesForStaffProps) {
  const { frame, view, at, back, worried, isOlder, form, confirmation } = props;
  const { side, toAnswer, isClosed, next } = view;
  const waits = side === 'provider' ? toAnswer.provider !== undefined : Object.values(toAnswer).length > 0;
  const about = view.threadId.startsWith('ref_') ? (view.service ?? 'a service') : 'the case';
  return (
    <Page
      frame={frame}
      title="Messages"
      caption={`${view.person}, about ${about}`}
      form={form}
      confirmation={confirmation}
      back={back}
    >
      <Waiting {...props} />
      {isClosed ? (
        <p>The case has closed, so nothing can be written here any more.</p>
      ) : (
        <WriteForms {...props} waits={waits} />
      )}
      {!isClosed && side === 'team' && <TeamForms {...props} />}
      <WorriedLink at={worried} />
      <Section title="What was written">
        <StaffMessages view={view} />
        <More
          of="messages"
          next={next === undefined ? undefined : `${at}?cursor=${encodeURIComponent(next)}`}
          first={isOlder ? at : undefined}
        />
      </Section>
    </Page>
  );
}
