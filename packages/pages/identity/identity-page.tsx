import type { IdentityView } from '@fingerpost/core/case';
import { Actions, Submit } from '../form/buttons.tsx';
import { type Choice, RadioField } from '../form/choice.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Warning } from '../show/warning.tsx';
import { Compared } from './compared.tsx';

type IdentityPageProps = { frame: Frame; view: IdentityView; person: string; idempotencyKey: string; form: FormState };

const decisions: readonly Choice[] = [
  {
    value: 'same-person',
    label: 'They are the same person',
    hint: 'Both cases keep their history and lead to each other. A team lead can take them apart again.',
  },
  {
    value: 'different-people',
    label: 'They are different people',
    hint: 'You are not asked again about these two. An NHS number that is the other person’s is taken off this case.',
  },
  {
    value: 'wrong-number',
    label: 'A detail is wrong: let me correct it first',
    hint: 'For a number typed wrong, or a name or date of birth that is not right.',
  },
];

function Ask({ askTeam }: Pick<IdentityView, 'askTeam'>) {
  if (askTeam === undefined) return null;
  return (
    <>
      <p>
        {askTeam.isOwn
          ? 'The other case is with your own team, and you cannot see it. Ask your team lead to settle this.'
          : `The other case is with another team, so it is not shown here. Ring ${askTeam.name} and compare with them.`}
      </p>
      {!askTeam.isOwn && askTeam.phone !== undefined && (
        <p>
          <Phone number={askTeam.phone} />
        </p>
      )}
    </>
  );
}

/** Asks somebody of the team whether two cases are of the same person, with both before them where they may see both. */
export function IdentityPage({ frame, view, person, idempotencyKey, form }: IdentityPageProps) {
  const { caseId, otherCaseId, unsettled, here, there, askTeam } = view;
  const back = { href: `/cases/${caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Is this the same person?" caption={person} form={form} back={back} wide>
      {unsettled && (
        <Warning title="Nobody contacts them yet">
          <p>
            The NHS number is known with another date of birth or family name. Until you settle it, nobody records a
            contact, plans or refers, and nothing is sent.
          </p>
        </Warning>
      )}
      {there !== undefined && <Compared here={here} there={there} />}
      <Ask askTeam={askTeam} />
      <p>
        A shared phone, e-mail or address says nothing: families share them. Ask the practice, or the person in a way
        that tells nobody else.
      </p>
      {there !== undefined && (
        <p>
          <a href={`/cases/${there.caseId}`}>Open the other case</a>
        </p>
      )}
      {askTeam?.isOwn !== true && (
        <Form
          action={`/cases/${caseId}/identity`}
          idempotencyKey={idempotencyKey}
          state={form}
          hidden={{ otherCaseId }}
        >
          <RadioField name="decision" label="What did you find out?" size="m" choices={decisions} />
          <Actions>
            <Submit>Settle it</Submit>
            <a href={back.href}>Cancel</a>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
