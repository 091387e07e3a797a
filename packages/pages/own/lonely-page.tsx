import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import { ratherNot, type Standard } from './zero-to-ten.tsx';

type OwnLonelyPageProps = {
  frame: Frame;
  words: Words;
  asked: Standard<(typeof indirect)[number] | 'lonely'>;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

const indirect = ['companionship', 'leftOut', 'isolated'] as const;
const howOften = ['hardly-ever', 'some-of-the-time', 'often'] as const;
const howLonely = ['often', 'some-of-the-time', 'occasionally', 'hardly-ever', 'never'] as const;

/** Asks a person the three indirect questions about loneliness and then the direct one; any can be left out. */
export function OwnLonelyPage({ frame, words, asked, idempotencyKey, form, confirmation }: OwnLonelyPageProps) {
  const { say } = words;
  const leftOut = { value: ratherNot, label: say('own.questions.ratherNot') };
  const often = howOften.map((value) => ({ value, label: say(`own.lonely.howOften.${value}`) }));
  const lonely = howLonely.map((value) => ({ value, label: say(`own.lonely.howLonely.${value}`) }));
  return (
    <OwnFrame frame={frame} title={say('own.lonely.title')} form={form} confirmation={confirmation}>
      <p>{say('own.questions.same')}</p>
      <p>{say('own.lonely.lead')}</p>
      <p>{say('own.questions.skip')}</p>
      <Form action={`${ownPath}/questions/lonely`} idempotencyKey={idempotencyKey} state={form}>
        {indirect.map((name) => (
          <RadioField
            key={name}
            name={`answers.${name}`}
            label={asked.questions[name]}
            size="m"
            choices={[...often, leftOut]}
          />
        ))}
        <RadioField name="answers.lonely" label={asked.questions.lonely} size="m" choices={[...lonely, leftOut]} />
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
