import { ConsentFields, HelpFields } from '../case/open-case-page.tsx';
import { sourceWords } from '../case/case-words.ts';
import { HowToReachFields } from '../case/how-to-reach-fields.tsx';
import { ReachFields, WhoFields } from '../case/person-fields.tsx';
import { Actions, Submit } from '../form/buttons.tsx';
import { RadioField, SelectField } from '../form/choice.tsx';
import { PhoneField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import { FieldGroup } from '../form/group.tsx';
import { TextField } from '../form/text.tsx';
import { choicesOf } from '../form/words.ts';
import type { AskPageProps } from './ask-page.tsx';
import { PublicPage, RingInstead, Trap } from './public-page.tsx';

type AgencyPageProps = AskPageProps & { days: { routine: number; soon: number } };

const agencies = (({ practice: _practice, self: _self, family: _family, ...others }) => others)(sourceWords);

/** Asks another agency about somebody whom it sends to a team; how to contact them safely comes first. */
export function AgencyPage(props: AgencyPageProps) {
  const { frame, team, action, idempotencyKey, guard, form, needs, practices, days, adultAge, childrenContact } = props;
  return (
    <PublicPage frame={frame} title="Send somebody to a link worker" team={team} form={form}>
      <p>For social care, hospitals, housing and voluntary organisations. GP practices sign in instead.</p>
      <ul>
        <li>
          The person must be {adultAge} or over. For somebody younger: {childrenContact}
        </li>
        <li>Leave out clinical notes. A link worker asks the person for the rest.</li>
        <li>You get a reference, and no news later: the person decides whom we tell. You may ring us.</li>
      </ul>
      <RingInstead team={team} />
      <Form action={action} idempotencyKey={idempotencyKey} state={form} hidden={guard.hidden} freeText>
        <HowToReachFields prefix="patient." />
        <FieldGroup legend="About you">
          <RadioField name="source" label="Where do you work?" size="s" choices={choicesOf(agencies)} small />
          <TextField name="agency.organisation" label="Name of your organisation" />
          <TextField name="agency.name" label="Your name" />
          <PhoneField name="agency.phone" label="Your phone at work" />
        </FieldGroup>
        <WhoFields prefix="patient." />
        <ReachFields prefix="patient." />
        {practices.length > 0 && (
          <SelectField name="practiceId" label="Their GP practice" choices={practices} empty="Not known" optional />
        )}
        <HelpFields needs={needs} days={days} />
        <ConsentFields />
        <Trap name={guard.trap} />
        <Actions>
          <Submit>Send</Submit>
        </Actions>
      </Form>
    </PublicPage>
  );
}
