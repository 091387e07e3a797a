import type { OwnProposals } from '@fingerpost/core/voice';
import { Actions, Submit } from '../form/buttons.tsx';
import { SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { Words } from '../show/words.tsx';
import { decisionWords, supportersWords } from './proposal-words.ts';
import { SaidFields } from './told-fields.tsx';

type RecordProposalPageProps = {
  frame: Frame;
  caseId: string;
  own: OwnProposals;
  idempotencyKeys: readonly [string, string];
  form: FormState;
  posted: 'proposal' | 'support' | undefined;
  confirmation: string | undefined;
};

const fresh = (id: string): FormState => ({ values: {}, errors: [], id });

function Propose({ caseId, idempotencyKeys: [key], form, posted }: RecordProposalPageProps) {
  return (
    <Section title="Propose something">
      <Form
        action={`/cases/${caseId}/own/proposals`}
        idempotencyKey={key}
        state={posted === 'proposal' ? form : fresh('proposal')}
        freeText
      >
        <SaidFields />
        <TextAreaField name="words" label="What is missing, in their words?" hint="No names." maxLength={1000} />
        <TextField name="area" label="Where?" hint="The first half of a postcode, like LS11." width={10} />
        <Actions>
          <Submit>Pass it on</Submit>
        </Actions>
      </Form>
    </Section>
  );
}

function Support({ caseId, own, idempotencyKeys: [, key], form, posted }: RecordProposalPageProps) {
  const open = own.items.filter(({ status, supported }) => status === 'open' && !supported);
  if (open.length === 0) return null;
  return (
    <Section title="Support what others proposed">
      <Form
        action={`/cases/${caseId}/own/proposals/support`}
        idempotencyKey={key}
        state={posted === 'support' ? { ...form, id: 'support' } : fresh('support')}
      >
        <SaidFields />
        <SelectField
          name="proposalId"
          label="What do they want as well?"
          choices={open.map(({ proposalId, words, area }) => ({
            value: proposalId,
            label: `${words.slice(0, 60)} (${area})`,
          }))}
        />
        <Submit kind="secondary">Count them</Submit>
      </Form>
    </Section>
  );
}

/** Lets a team propose or support something for a person who said so. */
export function RecordProposalPage(props: RecordProposalPageProps) {
  const { frame, caseId, own, form, confirmation } = props;
  const answered = own.items.filter(({ status }) => status === 'answered');
  return (
    <Page
      frame={frame}
      title="Something that should exist"
      form={form}
      confirmation={confirmation}
      back={{ href: `/cases/${caseId}`, label: 'Back to the case' }}
    >
      <p>
        The commissioner reads it without who said so, and answers within {own.days} working days, a local choice. Each
        person counts once. They are told of the answer.
      </p>
      <Propose {...props} />
      <Support {...props} />
      {answered.length > 0 && (
        <Section title="You said, we did">
          <ul>
            {answered.map(({ proposalId, words, area, supporters, answered: said, answer }) => (
              <li key={proposalId}>
                <Words>{words}</Words> ({area}; {supportersWords(supporters).toLowerCase()}).{' '}
                {said !== undefined && decisionWords[said.decision]} <Words>{answer ?? ''}</Words>
              </li>
            ))}
          </ul>
        </Section>
      )}
    </Page>
  );
}
