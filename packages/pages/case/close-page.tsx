import type { LackingAttempts } from '@fingerpost/core/case';
import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { lackingWords } from './attempts-words.ts';
import { closureWords } from './case-words.ts';

/** A referral that is still open when its case is to be closed. */
export type StillOpen = { referralId: string; service: string };

type ClosePageProps = {
  frame: Frame;
  caseId: string;
  person: string;
  idempotencyKey: string;
  form: FormState;
  open: readonly StillOpen[];
  /** What must have been tried before a case may be closed because nobody could be reached. */
  attempts: { needed: number; overDays: number; made: number; lacking: readonly LackingAttempts[] };
};

function Attempts({ attempts: { needed, overDays, made, lacking } }: Pick<ClosePageProps, 'attempts'>) {
  return (
    <>
      “Could not be reached” needs {needed} attempts over at least {overDays} working days: on different days, at
      different times, and in different ways. So far there {made === 1 ? 'is' : 'are'} {made}.{' '}
      {lacking.length === 0
        ? 'That is enough.'
        : `Still missing: ${lacking.map((what) => lackingWords[what]).join('; ')}.`}
    </>
  );
}

function OpenReferrals({ open }: Pick<ClosePageProps, 'open'>) {
  if (open.length === 0) return null;
  return (
    <>
      <p>These referrals are still open. Withdraw each of them first, or let them run on without you.</p>
      <ul>
        {open.map(({ referralId, service }) => (
          <li key={referralId}>
            <a href={`/referrals/${referralId}`}>{service}</a>
          </li>
        ))}
      </ul>
      <CheckboxField
        name="letRun"
        label="May they go on?"
        size="s"
        choices={[{ value: 'yes', label: 'Let them run: the whole team holds what comes back' }]}
      />
    </>
  );
}

/** Closes a case by the rules, which it tells, and asks what the practice should do. */
export function ClosePage({ frame, caseId, person, idempotencyKey, form, open, attempts }: ClosePageProps) {
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Close the case" caption={person} form={form} back={back}>
      <ul>
        <li>A closed case is not opened again. If the person comes back, they get a new one.</li>
        <li>The practice gets a message: what was done, what came of it, and what you ask them to do.</li>
        <li>
          <Attempts attempts={attempts} />
        </li>
      </ul>
      <Form action={`/cases/${caseId}/closure`} idempotencyKey={idempotencyKey} state={form} freeText>
        <OpenReferrals open={open} />
        <RadioField name="reason" label="How does it end?" size="s" choices={choicesOf(closureWords)} small />
        <TextAreaField
          name="note"
          label="What was done, and what came of it"
          hint="The practice reads this."
          optional
          maxLength={4000}
        />
        <TextAreaField
          name="requestedActions"
          label="What do you ask the practice to do?"
          optional
          rows={3}
          maxLength={2000}
        />
        <DateField
          name="actionsBy"
          label="By which day?"
          hint="For what you ask the practice. Leave it empty for the usual time."
          size="s"
          optional
        />
        <Actions>
          <Submit>Close the case</Submit>
          <a href={back.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
