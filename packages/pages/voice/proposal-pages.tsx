import type { ProposalView } from '@fingerpost/core/voice';
import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, RadioField, SelectField } from '../form/choice.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { DataTable } from '../show/table.tsx';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { decisionWords, proposalStatusWords, supportersWords } from './proposal-words.ts';

type ProposalsPageProps = { frame: Frame; proposals: readonly ProposalView[]; confirmation: string | undefined };

/** Lists what people say should exist, without who said so. */
export function ProposalsPage({ frame, proposals, confirmation }: ProposalsPageProps) {
  return (
    <Page frame={frame} title="Something that should exist here" confirmation={confirmation} wide>
      <p>What people say is missing, and how many want it. Nobody sees here who said so.</p>
      <DataTable
        caption="Proposals"
        quietCaption
        columns={[
          {
            heading: 'What is missing',
            cell: ({ proposalId, words }) => <a href={`/proposals/${proposalId}`}>{words.slice(0, 120)}</a>,
          },
          { heading: 'Near', cell: ({ area }) => area },
          { heading: 'Wanted by', cell: ({ supporters }) => String(supporters) },
          { heading: 'Where it stands', cell: ({ status }) => proposalStatusWords[status] },
          { heading: 'Answer by', cell: ({ answerBy }) => <When at={answerBy} as="date" /> },
        ]}
        rows={proposals}
        rowKey={({ proposalId }) => proposalId}
        empty="Nothing has been proposed."
      />
    </Page>
  );
}

type ProposalPageProps = {
  frame: Frame;
  proposal: ProposalView;
  about: string;
  needs: readonly Choice[];
  /** What the reader may do with it. */
  may: { readonly check: boolean; readonly answer: boolean };
  idempotencyKey: string;
  form: FormState;
  confirmation: string | undefined;
};

function Check({ proposal, needs, idempotencyKey, form }: ProposalPageProps) {
  return (
    <Section title="Check it for names">
      <p>Others read these words as they are. Hold it back where they name somebody or say who wrote them.</p>
      <Form
        action={`/proposals/${proposal.proposalId}/check`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ [versionField]: String(proposal.version) }}
      >
        <RadioField
          name="decision"
          label="May others read it?"
          size="s"
          choices={[
            { value: 'publish', label: 'Yes, publish it' },
            { value: 'hold', label: 'No, it names somebody: hold it back' },
          ]}
        />
        <SelectField name="need" label="What is it about?" choices={needs} optional />
        <Actions>
          <Submit>Save</Submit>
        </Actions>
      </Form>
    </Section>
  );
}

function Answer({ proposal, idempotencyKey, form }: ProposalPageProps) {
  return (
    <Section title="You said, we did">
      <Form
        action={`/proposals/${proposal.proposalId}/answer`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={{ [versionField]: String(proposal.version) }}
        freeText
      >
        <RadioField name="decision" label="What is your answer?" size="s" choices={choicesOf(decisionWords)} />
        <TextAreaField name="words" label="Why, and what happens now?" hint="Everybody reads this." maxLength={2000} />
        <Actions>
          <Submit>Publish the answer</Submit>
        </Actions>
      </Form>
    </Section>
  );
}

/** Shows one proposal to those who check or answer it, and to whoever speaks for patients. */
export function ProposalPage(props: ProposalPageProps) {
  const { frame, proposal, about, may, form, confirmation } = props;
  const { words, area, supporters, openedAt, answerBy, status, answer, answered } = proposal;
  return (
    <Page
      frame={frame}
      title="Something that should exist"
      form={form}
      confirmation={confirmation}
      back={{ href: '/proposals', label: 'All proposals' }}
    >
      <Facts
        facts={[
          { label: 'What is missing', value: <Words>{words}</Words> },
          { label: 'About', value: about },
          { label: 'Near', value: area },
          { label: 'Wanted', value: supportersWords(supporters) },
          { label: 'Proposed', value: <When at={openedAt} as="date" /> },
          { label: 'Answer by', value: <When at={answerBy} as="date" /> },
          { label: 'Where it stands', value: proposalStatusWords[status] },
          { label: 'Answer', value: answered === undefined ? undefined : decisionWords[answered.decision] },
          { label: 'Why', value: answer === undefined ? undefined : <Words>{answer}</Words> },
        ]}
      />
      {may.check && status === 'checking' && <Check {...props} />}
      {may.answer && status === 'open' && <Answer {...props} />}
    </Page>
  );
}
