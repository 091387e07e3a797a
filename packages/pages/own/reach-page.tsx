import { HowToReachFields } from '../case/how-to-reach-fields.tsx';
import { ReachFields } from '../case/person-fields.tsx';
import { Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { BackToPage } from './back.tsx';
import { OwnFrame } from './frame.tsx';
import { howToReachWords } from './how-to-reach-words.ts';
import { Idea } from './idea.tsx';
import { ownPath } from './own-path.ts';

type OwnReachPageProps = {
  frame: Frame;
  words: Words;
  /** The version of their details that they read. */
  was: number;
  form: FormState;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

/** Lets a person say how they may be reached: what they are asked where they first come in, as it stands now. */
export function OwnReachPage({ frame, words, was, form, idempotencyKey, confirmation }: OwnReachPageProps) {
  const asked = howToReachWords(words);
  return (
    <OwnFrame frame={frame} title={words.say('own.reach.title')} form={form} confirmation={confirmation}>
      <Idea words={words} picture="phone">
        {words.say('own.reach.lead')}
      </Idea>
      <Idea words={words} picture="info">
        {words.say('own.reach.old')}
      </Idea>
      <Form
        action={`${ownPath}/reach`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ was: String(was) }}
        freeText
        aboutMyself
      >
        <HowToReachFields prefix="reach." words={asked} />
        <ReachFields prefix="reach." words={asked} />
        <Submit>{words.say('own.reach.save')}</Submit>
      </Form>
      <BackToPage words={words} />
    </OwnFrame>
  );
}
