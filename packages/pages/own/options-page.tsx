import type { ChoiceView } from '@fingerpost/core/choice';
import { Submit } from '../form/buttons.tsx';
import { CheckboxField } from '../form/choice.tsx';
import { DateField, dateValues } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { OptionBlock } from './option-block.tsx';
import { BackToPage } from './back.tsx';
import { ownPath } from './own-path.ts';

type OptionsPageProps = {
  frame: Frame;
  words: Words;
  choices: readonly ChoiceView[];
  /** The last day on which what they choose is told about them, where they choose no other. */
  lastDay: string;
  /** A carer who may not decide reads what is on offer, and answers nothing. */
  mayDecide: boolean;
  /** The offer that was answered with something to mend. */
  posted?: string | undefined;
  form: FormState;
  idempotencyKey: string;
  confirmation?: string | undefined;
};

type OfferProps = Pick<OptionsPageProps, 'words' | 'mayDecide' | 'idempotencyKey'> & {
  choice: ChoiceView;
  form: FormState;
};

function Answer({ choice, words, form, idempotencyKey }: OfferProps) {
  const { say } = words;
  const open = choice.options.filter(({ status }) => status === 'proposed');
  return (
    <Form
      action={`${ownPath}/options`}
      idempotencyKey={idempotencyKey}
      state={form}
      hidden={{ offer: choice.own }}
      freeText
    >
      <CheckboxField
        name="chosen"
        label={say('own.options.pick')}
        size="s"
        choices={open.map(({ referralId, name }) => ({ value: referralId, label: name }))}
      />
      <DateField name="until" label={say('own.options.until')} hint={say('own.options.untilHint')} size="s" />
      <TextAreaField
        name="words"
        label={say('own.options.words')}
        hint={say('own.options.wordsHint')}
        size="s"
        rows={3}
      />
      <div className="fp-own-answers">
        <Submit name="answer" value="chosen">
          {say('own.options.choose')}
        </Submit>
        <Submit name="answer" value="none-of-these" kind="secondary">
          {say('own.options.noneOfThese')}
        </Submit>
        <Submit name="answer" value="something-else" kind="secondary">
          {say('own.options.somethingElse')}
        </Submit>
        <Submit name="answer" value="more-time" kind="secondary">
          {say('own.options.moreTime')}
        </Submit>
      </div>
    </Form>
  );
}

function Offer(props: OfferProps) {
  const { choice, words, mayDecide } = props;
  const { say } = words;
  if (choice.options.length === 0) return <p>{say('own.options.unnamed')}</p>;
  return (
    <>
      <p>{say('own.options.lead')}</p>
      <p>{say('own.options.by', { day: words.day(choice.answerBy) })}</p>
      {choice.options
        .filter(({ status }) => status === 'proposed')
        .map((option) => (
          <OptionBlock key={option.referralId} option={option} words={words} />
        ))}
      {mayDecide && <Answer {...props} />}
    </>
  );
}

/** Lets a person choose among services they are offered: one or more, none, something else, or later. */
export function OwnOptionsPage(props: OptionsPageProps) {
  const { frame, words, choices, lastDay, posted, form, confirmation } = props;
  const begin = (id: string): FormState => ({ values: dateValues('until', lastDay), errors: [], id });
  const waiting = choices.filter(({ waits }) => waits);
  return (
    <OwnFrame frame={frame} title={words.say('own.options.title')} form={form} confirmation={confirmation}>
      {waiting.length === 0 && <p>{words.say('own.options.none')}</p>}
      {waiting.map((choice) => (
        <Offer
          key={choice.own}
          {...props}
          choice={choice}
          form={form !== emptyForm && (posted === undefined || posted === choice.own) ? form : begin(choice.own)}
        />
      ))}
      <BackToPage words={words} />
    </OwnFrame>
  );
}
