import type { OwnProposal, OwnProposals } from '@fingerpost/core/voice';
import { StepButton, Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Section } from '../show/section.tsx';
import { Words as Typed } from '../show/words.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type OwnProposalsPageProps = {
  frame: Frame;
  words: Words;
  own: OwnProposals;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

function Answer({ proposal: { answer, answered }, words }: { proposal: OwnProposal; words: Words }) {
  if (answer === undefined || answered === undefined) return null;
  return (
    <div className="nhsuk-inset-text">
      <p>{words.say('own.wish.answer')}</p>
      <p>
        <strong>{words.say(`own.wish.decision.${answered.decision}`)}</strong>
      </p>
      <p>
        <Typed>{answer}</Typed>
      </p>
    </div>
  );
}

type OneProps = { proposal: OwnProposal; words: Words; idempotencyKey: string };

function One({ proposal, words, idempotencyKey }: OneProps) {
  const { proposalId, status, area, supporters, supported, answerBy, words: written } = proposal;
  const { say } = words;
  return (
    <div className="fp-own-referral">
      <p>
        <Typed>{written}</Typed>
      </p>
      <p>{say('own.wish.near', { area, count: supporters })}</p>
      {supported && <p>{say('own.wish.supported')}</p>}
      {(status === 'checking' || status === 'held-back') && <p>{say(`own.wish.status.${status}`)}</p>}
      {status === 'open' && <p>{say('own.wish.answerBy', { day: words.day(answerBy) })}</p>}
      <Answer proposal={proposal} words={words} />
      {status === 'open' && !supported && (
        <StepButton
          action={`${ownPath}/proposals/support`}
          idempotencyKey={`${idempotencyKey.slice(0, 18)}${proposalId.slice(-8)}`}
          hidden={{ proposalId }}
          kind="secondary"
        >
          {say('own.wish.support')}
        </StepButton>
      )}
    </div>
  );
}

/** Lets a person say what should exist where they live, support what others said, and read what came of it. */
export function OwnProposalsPage(props: OwnProposalsPageProps) {
  const { frame, words, own, idempotencyKey, form, confirmation } = props;
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.wish.title')} form={form} confirmation={confirmation}>
      <p>{say('own.wish.lead')}</p>
      <p>{say('own.wish.answerIn', { days: own.days })}</p>
      <Form action={`${ownPath}/proposals`} idempotencyKey={idempotencyKey} state={form} freeText aboutMyself>
        <TextAreaField name="words" label={say('own.wish.words')} />
        <TextField name="area" label={say('own.wish.area')} width={10} spellCheck={false} />
        <Submit>{say('own.wish.send')}</Submit>
      </Form>
      <Section title={say('own.wish.others')}>
        {own.items.length === 0 && <p>{say('own.wish.none')}</p>}
        {own.items.map((proposal) => (
          <One key={proposal.proposalId} {...{ proposal, words, idempotencyKey }} />
        ))}
      </Section>
      <p>
        <a href={`${ownPath}/page`}>{say('own.complaint.back')}</a>
      </p>
    </OwnFrame>
  );
}
