import type { PersonView } from '@fingerpost/core/referral';
import type { GroupPlaces } from '@fingerpost/core/session';
import { Actions, Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { titleOf } from '../provider/person.tsx';
import { Empty } from '../show/empty.tsx';
import { PlaceFields } from './place-fields.tsx';

type PlacePageProps = {
  frame: Frame;
  idempotencyKey: string;
  view: PersonView;
  need: string;
  groups: readonly GroupPlaces[];
  form?: FormState | undefined;
};

/** Asks in which group somebody has a place, and from which day on. */
export function PlacePage({ frame, idempotencyKey, view, need, groups, form }: PlacePageProps) {
  const at = `/referrals/${view.referralId}`;
  const choosable = groups.filter(({ next }) => next.length > 0);
  return (
    <Page
      frame={frame}
      title={view.group === undefined ? 'Give a place in a group' : 'Move to another group'}
      caption={titleOf(view, need)}
      back={{ href: at, label: 'The referral' }}
      form={form}
    >
      {view.group !== undefined && <p>They have a place in {view.group.name}.</p>}
      {choosable.length === 0 ? (
        <>
          <Empty>No group of this service has a meeting planned.</Empty>
          <p>
            <a href="/groups">Our groups</a>
          </p>
        </>
      ) : (
        <Form action={`${at}/place`} idempotencyKey={idempotencyKey} state={form}>
          <PlaceFields groups={choosable} />
          <Actions>
            <Submit>Save</Submit>
            <a href={at}>Cancel</a>
          </Actions>
        </Form>
      )}
    </Page>
  );
}
