import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { WhoAnswersField } from '../provider/who-answers.tsx';
import { dangerWords, knowsWords } from './concern-words.ts';
import { InDangerNow } from './in-danger-now.tsx';

type RaiseConcernPageProps = {
  frame: Frame;
  /** The page of the case or referral from which it is raised. */
  at: string;
  /** Whom or what it is about, as the reader may know it. */
  about: string;
  team: string;
  idempotencyKey: string;
  form: FormState;
  /** Says that nobody is signed in, so that whoever is worried writes their name. */
  asksName?: boolean;
};

/** Asks what worries somebody about a person's safety; what to do in danger stands first. */
export function RaiseConcernPage({
  frame,
  at,
  about,
  team,
  idempotencyKey,
  form,
  asksName = false,
}: RaiseConcernPageProps) {
  return (
    <Page
      frame={frame}
      title="I am worried about somebody’s safety"
      caption={about}
      form={form}
      back={{ href: at, label: 'Back' }}
    >
      <InDangerNow title="If somebody is in danger now" />
      <p>
        What you write goes to the safeguarding lead of {team}, who looks at it today on a working day. Nobody else
        reads it: not the person, not those around them, not your colleagues, and you cannot read it again yourself.
      </p>
      <Form action={`${at}/concerns`} idempotencyKey={idempotencyKey} state={form} freeText>
        <TextAreaField
          name="words"
          label="What worries you?"
          hint="Write what you saw or heard, when, and who was there. Keep what you think apart from what you know."
          maxLength={4000}
        />
        <RadioField name="inDanger" label="Is somebody in danger now?" size="s" choices={choicesOf(dangerWords)} />
        <RadioField
          name="personKnows"
          label="Does the person know that you are telling us?"
          hint="Ask them where it is safe to. It is all right if you could not."
          size="s"
          choices={choicesOf(knowsWords)}
        />
        {asksName && <WhoAnswersField hint="So that the safeguarding lead knows whom to ask for." />}
        <Actions>
          <Submit>Tell the safeguarding lead</Submit>
          <a href={at}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
