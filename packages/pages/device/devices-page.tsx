import type { DeviceList, DeviceView } from '@fingerpost/core/device';
import { StepButton, Submit } from '../form/buttons.tsx';
import { Form, versionField } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import { DataTable } from '../show/table.tsx';
import { formatDate } from '../show/time.ts';

type DevicesPageProps = {
  frame: Frame;
  idempotencyKey: string;
  list: DeviceList;
  /** The address of this page, and where it was reached from. */
  at: string;
  back: { readonly href: string; readonly label: string };
  form?: FormState | undefined;
  confirmation?: string | undefined;
};

const standing = ({ state, since, until }: DeviceView): string => {
  const end = until === undefined ? '' : ` until ${formatDate(until)}`;
  return state === 'known' && since !== undefined
    ? `Known since ${formatDate(since)},${end}`
    : `Waits for its code${end}`;
};

function Devices({ idempotencyKey, list, at }: DevicesPageProps) {
  return (
    <Section title="Devices">
      <p>Take off what was lost, and what belongs to somebody who has left. It shows nothing from then on.</p>
      <DataTable
        caption="Devices on which details can be seen without signing in"
        rows={list.devices}
        rowKey={({ deviceId }) => deviceId}
        empty="On no device yet has anybody typed a code."
        columns={[
          { heading: 'Asked for by', cell: ({ name }) => name },
          { heading: 'Standing', cell: standing },
          {
            heading: 'Take off',
            cell: ({ deviceId, name }) => (
              <StepButton
                action={`${at}/${deviceId}/revocation`}
                idempotencyKey={idempotencyKey}
                kind="secondary"
                small
              >
                Take off<span className="nhsuk-u-visually-hidden"> the device of {name}</span>
              </StepButton>
            ),
          },
        ]}
      />
    </Section>
  );
}

/** Lists the devices on which an organisation acts without signing in, and registers where its codes go. */
export function DevicesPage(props: DevicesPageProps) {
  const { frame, idempotencyKey, list, at, back, form, confirmation } = props;
  const { phone = '', address = '', postcode = '', directoryPhone, organisation, version } = list;
  const state = form ?? { errors: [], values: { phone, address, postcode } };
  return (
    <Page
      frame={frame}
      title="Codes and devices"
      caption={organisation.name}
      back={back}
      form={form}
      confirmation={confirmation}
    >
      <p>
        Whoever has the link of an e-mail can answer a referral and say how it goes, without signing in. Whom it is
        about they see only on a device where they have typed a code, and the code never goes where the link went.
      </p>
      <Section title="Where codes go">
        {directoryPhone !== undefined && <p>Now they go by text to {directoryPhone}, your number in the directory.</p>}
        <Form action={at} idempotencyKey={idempotencyKey} state={state} hidden={{ [versionField]: String(version) }}>
          <TextField
            name="phone"
            label="Mobile number for codes"
            hint="One that is kept at the organisation, not with the letter box of its e-mails."
            type="tel"
            width={20}
            size="s"
            optional
          />
          <TextField
            name="address"
            label="Postal address for codes by letter"
            hint="Street and town, with commas between them. Your name goes above it."
            size="s"
            optional
          />
          <TextField name="postcode" label="Its postcode" width={10} size="s" optional />
          <Submit>Save</Submit>
        </Form>
      </Section>
      <Devices {...props} />
    </Page>
  );
}
