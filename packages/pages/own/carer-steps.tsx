import type { CarersView, CarerView } from '@fingerpost/core/carer';
import { StepButton, Submit } from '../form/buttons.tsx';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import { emptyForm, type FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { Frame } from '../layout/frame.ts';
import { Expander } from '../show/expander.tsx';
import { FoundAlone } from './found-alone.tsx';
import { ToldFields } from './told-fields.tsx';

/** What a carer can say of help for themselves. */
export const needsWords = {
  'wants-help': 'Wants help',
  'nothing-now': 'Not now',
  'rather-not-say': 'Would rather not say',
} as const;

/** Which form of the page was posted, so that it comes back with what was typed. */
export type CarerForm = 'add' | `confirm-${string}` | `end-${string}` | `needs-${string}` | `pin-${string}`;

/** What the page of a person's carers is made of. */
export type CarersForTeamProps = {
  frame: Frame;
  caseId: string;
  name: string;
  view: CarersView;
  idempotencyKey: string;
  form: FormState;
  posted?: CarerForm | undefined;
  /** A code that was just made for a carer, told this once. */
  code?: { readonly carerId: string; readonly code: string } | undefined;
  address: string;
  confirmation?: string | undefined;
};

/** One carer on that page. */
export type OneProps = CarersForTeamProps & { carer: CarerView };

function Door({ caseId, carer: { carerId }, code, address, idempotencyKey, form, posted }: OneProps) {
  const at = `/cases/${caseId}/own/carers/${carerId}`;
  return (
    <Expander summary="Their way to the page" open={code?.carerId === carerId || posted === `pin-${carerId}`}>
      {code?.carerId === carerId && (
        <p role="status">
          The code is <strong className="fp-code">{code.code}</strong>. It is shown this once. They type it at {address}{' '}
          with the person’s date of birth.
        </p>
      )}
      <StepButton action={`${at}/code`} idempotencyKey={`${idempotencyKey}${carerId}c`} kind="secondary">
        Make a code for them
      </StepButton>
      <Form
        action={`${at}/pin`}
        idempotencyKey={`${idempotencyKey}${carerId}p`}
        state={posted === `pin-${carerId}` ? form : emptyForm}
      >
        <TextField name="pin" label="PIN that they choose" hint="4 to 6 digits" width={5} inputMode="numeric" />
        <Submit kind="secondary">Set their PIN</Submit>
      </Form>
    </Expander>
  );
}

/** Shows what a team can record of one carer as they stand. */
export function CarerSteps(props: OneProps) {
  const { caseId, carer, idempotencyKey, form, posted } = props;
  const { carerId, state } = carer;
  const at = `/cases/${caseId}/own/carers/${carerId}`;
  const stateOf = (which: CarerForm): FormState => (posted === which ? form : emptyForm);
  if (state === 'ended') return null;
  return (
    <>
      {state === 'named' && (
        <Expander summary="Record what the person said alone" open={posted === `confirm-${carerId}`}>
          <Form
            action={`${at}/confirm`}
            idempotencyKey={`${idempotencyKey}${carerId}y`}
            state={stateOf(`confirm-${carerId}`)}
          >
            <RadioField
              name="wanted"
              label="Do they want this carer?"
              size="s"
              choices={[
                { value: 'yes', label: 'Yes' },
                { value: 'no', label: 'No, and the carer is told nothing' },
              ]}
            />
            <FoundAlone />
            <Submit>Record it</Submit>
          </Form>
        </Expander>
      )}
      {state === 'active' && <Door {...props} />}
      {state === 'active' && (
        <Expander summary="Ask what would help the carer" open={false}>
          <Form action={`${at}/needs`} idempotencyKey={`${idempotencyKey}${carerId}n`} state={emptyForm}>
            <RadioField name="answer" label="What did they say?" size="s" choices={choicesOf(needsWords)} />
            <Submit kind="secondary">Record it</Submit>
          </Form>
        </Expander>
      )}
      <p>
        <a href={`${at}/reach`}>
          Change how they are reached<span className="nhsuk-u-visually-hidden">: {carer.name}</span>
        </a>
      </p>
      <Expander summary="End it at once" open={posted === `end-${carerId}`}>
        <Form action={`${at}/end`} idempotencyKey={`${idempotencyKey}${carerId}e`} state={stateOf(`end-${carerId}`)}>
          <CheckboxField
            name="untold"
            label="Is it safe to tell the carer?"
            size="s"
            small
            choices={[{ value: 'yes', label: 'No, tell them nothing' }]}
          />
          <ToldFields />
          <Submit kind="warning">End it</Submit>
        </Form>
      </Expander>
    </>
  );
}
