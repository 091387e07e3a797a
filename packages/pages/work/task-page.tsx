import type { CaseTask, RestrictedCaseView } from '@fingerpost/core/referral';
import type { SafeContact } from '@fingerpost/core/patient';
import { AccessReview } from '../access/access-review.tsx';
import { SafeContactNote } from '../case/safe-contact-note.tsx';
import { Actions, LinkButton, Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { choicesOf, wordsOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import type { Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Words } from '../show/words.tsx';
import { Alternatives, type Alternative } from './alternatives.tsx';
import { byHandHelp, carerKinds, whyByHand } from './by-hand-words.ts';
import { causeWords, taskHelp, taskResultWords } from './task-words.ts';
import { todoWords } from './todo-words.ts';

type TaskPageProps = {
  frame: Frame;
  now: Moment;
  readerId: string;
  task: CaseTask;
  kind: keyof typeof taskHelp;
  person: { name: string; phone: string | undefined; rules: SafeContact | undefined };
  /** The number on which the service is rung. */
  servicePhone: string | undefined;
  /** Other services for the same need, where this one is silent. */
  alternatives: readonly Alternative[];
  /** For the leads: who of another team opened the case, where the task is to look at that. */
  access?: { access: RestrictedCaseView['accesses'][number]; organisation: string } | undefined;
  idempotencyKey: string;
  form: FormState;
};

/** Tasks on which the person is talked with, so that how to reach them safely comes first. */
const withPerson: readonly string[] = [
  'rescue',
  'after-decline',
  'after-ending',
  'tell-person',
  ...Object.keys(byHandHelp),
  'ask-how-it-goes',
  'also-needs',
  'send-again',
  'ask-safe-contact',
  'ask-how-to-tell',
  'check-referral',
  'renew-agreement',
  'call-person',
  'another-day',
  'stopped-all',
  'await-options',
  'options-answered',
];

function WhatItIsAbout({ task, now, readerId, servicePhone }: TaskPageProps) {
  const { because, why, serviceName, providerName, holder, dueBy, note, referralId, caseId } = task;
  return (
    <Facts
      facts={[
        { label: 'Because', value: causeWords(because) },
        {
          label: 'What to tell them',
          value:
            because === 'ProposalAnswerTold' ? (
              <a href={`/cases/${caseId}/own/proposals`}>Read the answer to what they asked for</a>
            ) : undefined,
        },
        { label: 'Not sent', value: why === undefined ? undefined : whyByHand(why) },
        { label: 'Said', value: note === undefined ? undefined : <Words>{note}</Words> },
        { label: 'Service', value: serviceName === undefined ? undefined : `${serviceName}, ${providerName ?? ''}` },
        {
          label: 'Ring the service',
          value: serviceName === undefined || servicePhone === undefined ? undefined : <Phone number={servicePhone} />,
        },
        { label: 'Held by', value: holderWords(holder, readerId) },
        { label: 'By', value: dueBy === undefined ? undefined : <Due at={dueBy} now={now} /> },
        {
          label: 'Referral',
          value: referralId === undefined ? undefined : <a href={`/referrals/${referralId}`}>See the referral</a>,
        },
        { label: 'Contact', value: <a href={`/cases/${caseId}/contacts`}>Record a contact</a> },
      ]}
    />
  );
}

function Person({ person: { phone, rules } }: Pick<TaskPageProps, 'person'>) {
  return (
    <Section title="How to reach them">
      <SafeContactNote rules={rules} />
      <p>{phone === undefined ? 'They have no phone.' : <Phone number={phone} />}</p>
    </Section>
  );
}

function Done({ doneBy, result }: CaseTask) {
  return (
    <p>
      {result === undefined ? 'Done' : wordsOf(taskResultWords, result)}
      {doneBy !== undefined && (
        <>
          , {doneBy.name}, <When at={doneBy.at} />
        </>
      )}
      .
    </p>
  );
}

function Finish({ task, idempotencyKey, form }: Pick<TaskPageProps, 'task' | 'idempotencyKey' | 'form'>) {
  return (
    <Form action={`/tasks/${task.id}/completion`} idempotencyKey={idempotencyKey} state={form}>
      <RadioField name="result" label="What came of it?" size="s" choices={choicesOf(taskResultWords)} small />
      <Actions>
        <Submit>Take it off the list</Submit>
      </Actions>
    </Form>
  );
}

function WayToFinish(props: TaskPageProps) {
  const { kind, access, idempotencyKey, form } = props;
  if (kind === 'print-record')
    return (
      <LinkButton href={`/cases/${props.task.caseId}/own/record#copy`}>
        Print it, and say how they were given it
      </LinkButton>
    );
  if (kind !== 'review-access') return <Finish {...props} />;
  if (access === undefined) return <p>This is for the leads of your team.</p>;
  return <AccessReview {...access} idempotencyKey={idempotencyKey} form={form} />;
}

/** Shows one task: what to do and how, with all that is needed for it, and where it is marked as done. */
export function TaskPage(props: TaskPageProps) {
  const { frame, task, kind, person, alternatives, form } = props;
  return (
    <Page
      frame={frame}
      title={todoWords('task', kind)}
      caption={person.name}
      form={form}
      back={{ href: `/cases/${task.caseId}`, label: 'Back to the case' }}
    >
      <p>{taskHelp[kind]}</p>
      <WhatItIsAbout {...props} />
      {Object.hasOwn(byHandHelp, kind) && task.noticeId !== undefined && (
        <LinkButton href={`/tasks/${task.id}/letter`}>See the letter</LinkButton>
      )}
      {kind === 'answer-question' && task.referralId !== undefined && (
        <LinkButton href={`/referrals/${task.referralId}/answer`}>Answer the question</LinkButton>
      )}
      {kind === 'settle-identity' && task.status === 'open' && (
        <LinkButton href={`/cases/${task.caseId}/identity`}>Compare the two cases</LinkButton>
      )}
      {kind === 'await-options' && (
        <p>
          <a href={`/cases/${task.caseId}/own/told`}>Write down what they choose</a>
        </p>
      )}
      {kind === 'options-answered' && (
        <p>
          <a href={`/cases/${task.caseId}/own/options`}>Offer them something else</a>
        </p>
      )}
      {kind === 'renew-agreement' && (
        <LinkButton href={`/cases/${task.caseId}/own/sharing`}>Write down what they say</LinkButton>
      )}
      {carerKinds.includes(kind) && (
        <LinkButton href={`/cases/${task.caseId}/own/carers`}>See how the carer is reached</LinkButton>
      )}
      {kind === 'check-death' && (
        <LinkButton href={`/cases/${task.caseId}/death`}>Record that they have died</LinkButton>
      )}
      {kind === 'send-again' && task.serviceId !== undefined && task.referralId !== undefined && (
        <LinkButton href={`/cases/${task.caseId}/referrals/new?service=${task.serviceId}&retryOf=${task.referralId}`}>
          Send it again
        </LinkButton>
      )}
      {withPerson.includes(kind) && <Person person={person} />}
      {(kind === 'rescue' || kind === 'after-decline' || kind === 'after-ending') && (
        <Alternatives
          alternatives={alternatives}
          looked={kind === 'rescue'}
          caseId={task.caseId}
          retryOf={task.referralId}
        />
      )}
      {task.status === 'done' ? <Done {...task} /> : <WayToFinish {...props} />}
    </Page>
  );
}
