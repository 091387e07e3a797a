import { Submit } from '../form/buttons.tsx';
import { RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import type { Words } from '../words/words.ts';
import { CarerReachFields, reachWords } from './carer-reach-fields.tsx';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';
import { ToldFields } from './told-fields.tsx';

type OwnCarerReachPageProps = {
  frame: Frame;
  words: Words;
  idempotencyKey: string;
  form: FormState;
  /** Which carer the person changes; a carer changes only how they are reached themselves. */
  carerId?: string | undefined;
};

/** Lets a person change how their carer is reached and written to, or a carer how they are. */
export function OwnCarerReachPage({ frame, words, idempotencyKey, form, carerId }: OwnCarerReachPageProps) {
  const { say } = words;
  const back = carerId === undefined ? `${ownPath}/helping` : `${ownPath}/carers`;
  const action = carerId === undefined ? `${back}/reach` : `${back}/${carerId}/reach`;
  return (
    <OwnFrame frame={frame} title={say(carerId === undefined ? 'own.helping.reach' : 'own.carers.change')} form={form}>
      <Form action={action} idempotencyKey={idempotencyKey} state={form}>
        <TextField name="details.name" label={say('own.carers.name')} />
        <TextField name="details.relationship" label={say('own.carers.relationship')} />
        <CarerReachFields say={(key) => say(`own.carers.${key}`)} />
        {carerId !== undefined && (
          <RadioField
            name="hears"
            label={say('own.carers.hears')}
            size="s"
            choices={[
              { value: 'yes', label: say('own.carers.yes') },
              { value: 'no', label: say('own.carers.no') },
            ]}
          />
        )}
        <Submit>{say('own.carers.save')}</Submit>
      </Form>
      <p>
        <a href={back}>{say('own.stop.no')}</a>
      </p>
    </OwnFrame>
  );
}

type CarerReachForTeamProps = {
  frame: Frame;
  caseId: string;
  carerId: string;
  idempotencyKey: string;
  form: FormState;
};

/** Lets a team change how a carer is called, reached and written to, as it was told. */
export function CarerReachForTeam({ frame, caseId, carerId, idempotencyKey, form }: CarerReachForTeamProps) {
  const carers = `/cases/${caseId}/own/carers`;
  return (
    <Page frame={frame} title="How a carer is reached" form={form} back={{ href: carers, label: 'Back to the carers' }}>
      <Form action={`${carers}/${carerId}/reach`} idempotencyKey={idempotencyKey} state={form}>
        <TextField name="details.name" label="Name" />
        <TextField name="details.relationship" label="Who they are to the person" optional />
        <CarerReachFields say={(key) => reachWords[key]} />
        <RadioField
          name="hears"
          label="Does the person want our messages to go to them?"
          size="s"
          choices={[
            { value: 'yes', label: 'Yes' },
            { value: 'no', label: 'No' },
          ]}
          small
          inline
        />
        <ToldFields />
        <Submit>Save</Submit>
      </Form>
    </Page>
  );
}
