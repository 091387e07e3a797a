import type { OwnComplaint, OwnComplaints } from '@fingerpost/core/voice';
import { StepButton, Submit } from '../form/buttons.tsx';
import { RadioField, SelectField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextAreaField, TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { Words as Typed } from '../show/words.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { ownPath } from './own-path.ts';

type OwnComplaintPageProps = {
  frame: Frame;
  words: Words;
  own: OwnComplaints;
  idempotencyKey: string;
  form: FormState;
  confirmation?: string | undefined;
};

function One({
  complaint,
  words,
  idempotencyKey,
}: Pick<OwnComplaintPageProps, 'words' | 'idempotencyKey'> & { complaint: OwnComplaint }) {
  const { reference, openedAt, status, nextBy, acknowledgeBy, answerBy, isLate } = complaint;
  const { words: written, answers, mayNotSettle } = complaint;
  return (
    <div className="fp-own-referral">
      <h3 className="nhsuk-heading-m">{words.say('own.complaint.number', { reference, day: words.date(openedAt) })}</h3>
      <p>
        <Typed>{written}</Typed>
      </p>
      <p>{words.say(`own.complaint.status.${status}`, { day: words.day(acknowledgeBy ?? nextBy) })}</p>
      {status === 'received' && <p>{words.say('own.complaint.answerBy', { day: words.day(answerBy) })}</p>}
      {isLate && <p>{words.say('own.complaint.late')}</p>}
      {answers.map(({ words: said, at }) => (
        <div key={at} className="nhsuk-inset-text">
          <p>
            <Typed>{said}</Typed>
          </p>
        </div>
      ))}
      {mayNotSettle && (
        <StepButton
          action={`${ownPath}/complaint/not-settled`}
          idempotencyKey={`${idempotencyKey.slice(0, 17)}${reference}`}
          hidden={{ reference }}
          kind="secondary"
        >
          {words.say('own.complaint.notSettled')}
        </StepButton>
      )}
    </div>
  );
}

function Ask({ words, own, idempotencyKey, form }: OwnComplaintPageProps) {
  const { say } = words;
  const choices = own.about.map(({ organisationId, name }) => ({
    value: organisationId,
    label: name ?? say('own.asked.unnamed'),
  }));
  const how = (['page', 'phone', 'letter', 'email'] as const).map((value) => ({
    value,
    label: say(`own.complaint.how.${value}`),
  }));
  const worker = own.worker ?? own.team.name;
  return (
    <Form action={`${ownPath}/complaint`} idempotencyKey={idempotencyKey} state={form} freeText aboutMyself>
      <SelectField
        name="organisationId"
        label={say('own.complaint.about')}
        choices={choices}
        empty={say('own.complaint.choose')}
      />
      <RadioField
        name="whom"
        label={say('own.complaint.whom')}
        size="s"
        choices={[
          { value: 'nobody', label: say('own.complaint.whom.nobody') },
          { value: 'worker', label: say('own.complaint.whom.worker', { worker }) },
          { value: 'team-lead', label: say('own.complaint.whom.teamLead') },
          { value: 'complaints-lead', label: say('own.complaint.whom.lead') },
          { value: 'complaints-deputy', label: say('own.complaint.whom.deputy') },
          { value: 'member', label: say('own.complaint.whom.member') },
          { value: 'everybody', label: say('own.complaint.whom.everybody') },
        ]}
      />
      <TextAreaField name="words" label={say('own.complaint.words')} />
      <TextAreaField name="wish" label={say('own.complaint.wish')} rows={3} />
      <RadioField name="answerTo.how" label={say('own.complaint.how')} size="s" choices={how} />
      <TextField name="answerTo.contact" label={say('own.complaint.contact')} />
      <Submit>{say('own.complaint.send')}</Submit>
    </Form>
  );
}

/** Lets a person say what went wrong, shows by when they hear and what was answered, and says who else can look at it. */
export function OwnComplaintPage(props: OwnComplaintPageProps) {
  const { frame, words, own, idempotencyKey, form, confirmation } = props;
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say('own.complaint.title')} form={form} confirmation={confirmation}>
      {own.complaints.length > 0 && (
        <Section title={say('own.complaint.yours')}>
          {own.complaints.map((complaint) => (
            <One key={complaint.reference} {...{ complaint, words, idempotencyKey }} />
          ))}
        </Section>
      )}
      <p>{say('own.complaint.lead')}</p>
      <p>{say('own.complaint.who')}</p>
      <p>{say('own.complaint.dates', own.days)}</p>
      <Ask {...props} />
      <p>{say('own.complaint.ombudsman')}</p>
      {own.team.phone !== undefined && (
        <p>
          {say('own.now.ring', { team: own.team.name })}: <Phone number={own.team.phone} />
        </p>
      )}
      <p>
        <a href={`${ownPath}/page`}>{say('own.complaint.back')}</a>
      </p>
    </OwnFrame>
  );
}
