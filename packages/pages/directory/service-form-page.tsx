import { Actions, Submit } from '../form/buttons.tsx';
import type { Choice } from '../form/choice.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { When } from '../show/when.tsx';
import { HowItWorks, WhatItIs, WhereAndWhen, WhoItIsFor } from './service-fields.tsx';

export type ServiceFormPageProps = {
  frame: Frame;
  idempotencyKey: string;
  /** Where the form is posted: to the list for a new service, with the id of one that is there. */
  action: string;
  /** The page with the list that this service is in. */
  list: { readonly href: string; readonly label: string };
  /** The organisation that runs it, where that is not the reader's own. */
  caption?: string | undefined;
  /** The service that is changed, with the version that was read; undefined to add one. */
  changes?:
    | {
        readonly id: string;
        readonly name: string;
        readonly version: string;
        readonly checkedOn?: string | undefined;
        readonly source?: string | undefined;
      }
    | undefined;
  needs: readonly Choice[];
  /** How many rows for closures are shown, an empty one included. */
  closures: number;
  form: FormState;
};

/** Asks for everything a listing says, to add or to change it; saving says that it is right today. */
export function ServiceFormPage(props: ServiceFormPageProps) {
  const { frame, idempotencyKey, action, list, caption, changes, needs, closures, form } = props;
  return (
    <Page frame={frame} title={changes?.name ?? 'Add a service'} caption={caption} back={list} form={form}>
      {changes?.source !== undefined && (
        <p>This listing came from {changes.source}. Once you change it here, it is looked after here.</p>
      )}
      {changes?.checkedOn !== undefined && (
        <p>
          Last checked on <When at={changes.checkedOn} as="date" />.
        </p>
      )}
      <Form
        action={changes === undefined ? action : `${action}/${changes.id}`}
        idempotencyKey={idempotencyKey}
        state={form}
        hidden={changes === undefined ? {} : { [versionField]: changes.version }}
        freeText
      >
        <WhatItIs needs={needs} />
        <WhoItIsFor />
        <WhereAndWhen />
        <HowItWorks closures={closures} />
        {changes !== undefined && (
          <p>
            <a href={`${action}/${changes.id}/closing`}>Close this service for good, with its open referrals</a>
          </p>
        )}
        <p>Saving says that everything here is right today.</p>
        <Actions>
          <Submit>Save</Submit>
          <a href={list.href}>Cancel</a>
        </Actions>
      </Form>
    </Page>
  );
}
