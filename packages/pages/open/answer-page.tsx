import type { RequestView } from '@fingerpost/core/referral';
import { WorriedLink } from '../concern/worried-link.tsx';
import { Submit } from '../form/buttons.tsx';
import { OtherAnswers } from '../provider/other-answers.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Exchange } from '../provider/exchange.tsx';
import { OfferedRequest, OfferedStanding } from '../provider/offered-page.tsx';
import { WhoAnswersField } from '../provider/who-answers.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';

type AnswerByLinkPageProps = {
  frame: Frame;
  idempotencyKey: string;
  now: Moment;
  view: RequestView;
  need: string;
  /** Where the link leads, and for whom it was made. */
  link: string;
  organisation: string;
  /** Working days in which a first attendance is expected when no date is given. */
  attendWithin: number;
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

function Accept({ idempotencyKey, link, attendWithin, form }: AnswerByLinkPageProps) {
  return (
    <Section title="Accept">
      <p>
        You see who it is and how to reach them once the referral is accepted and somebody of your organisation has
        signed in.
      </p>
      <Form action={`${link}/acceptance`} idempotencyKey={idempotencyKey} state={form} aboutMyself>
        <WhoAnswersField />
        <DateField
          name="startBy"
          label="When can they start?"
          hint={`Accepting means that you will contact them; a place need not be certain. Without a date, we expect that you see them within ${String(attendWithin)} working days.`}
          optional
          size="s"
        />
        <Submit>Accept this referral</Submit>
      </Form>
    </Section>
  );
}

/** Shows a referral to whoever opened the link in an e-mail, without saying whom it is about, and takes their answer. */
export function AnswerByLinkPage(props: AnswerByLinkPageProps) {
  const { frame, view, need, link, organisation, form, confirmation } = props;
  return (
    <Page
      frame={frame}
      title={`Referral: ${need}`}
      caption={`${view.reference}, for ${organisation}`}
      form={form}
      confirmation={confirmation}
    >
      <OfferedStanding {...props} />
      <p>You answer for {organisation} here, without signing in. Nothing is answered until you press a button.</p>
      <OfferedRequest {...props} />
      <WorriedLink at={link} />
      <Exchange exchange={view.exchange} />
      <Accept {...props} />
      <OtherAnswers at={link} view={view} />
    </Page>
  );
}
