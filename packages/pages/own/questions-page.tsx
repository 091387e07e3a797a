import { Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import { type Standard, ZeroToTen } from './zero-to-ten.tsx';

type OwnQuestionsPageProps = {
  frame: Frame;
  words: Words;
  asked: Standard<(typeof order)[number]>;
  idempotencyKey: string;
  form: FormState;
};

const order = ['satisfied', 'worthwhile', 'happy', 'anxious'] as const;

/** Asks a person the four questions of the ONS about wellbeing, word for word; any can be left out. */
export function OwnQuestionsPage({ frame, words, asked, idempotencyKey, form }: OwnQuestionsPageProps) {
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.questions.title')} form={form}>
      <p>{say('own.questions.same')}</p>
      <p>{say('own.questions.skip')}</p>
      <p lang="en">{asked.introduction}</p>
      <Form action={`${ownPath}/questions`} idempotencyKey={idempotencyKey} state={form}>
        {order.map((name) => (
          <ZeroToTen
            key={name}
            name={`answers.${name}`}
            label={asked.questions[name]}
            hint={say(`own.questions.ends.${name}`)}
            words={words}
          />
        ))}
        <Submit>{say('own.questions.save')}</Submit>
      </Form>
      <p>
        <a href={`${ownPath}/page`}>{say('own.questions.back')}</a>
      </p>
      <p className="nhsuk-body-s" lang="en">
        {asked.source}
      </p>
    </OwnFrame>
  );
}
