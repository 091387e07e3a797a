import type { MessageCode, MessageView } from '@fingerpost/core/message';
import { closureWords } from '../case/case-words.ts';
import { StepButton } from '../form/buttons.tsx';
import { roleWords, type Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Due } from '../show/due.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { type Column, DataTable } from '../show/table.tsx';
import { formatDate, type Moment } from '../show/time.ts';
import { When } from '../show/when.tsx';
import { Code, Words } from '../show/words.tsx';
import { messageActionWords, messageTitles } from './message-words.ts';
import { type ServiceDone, ServicesDone } from './services-done.tsx';

type MessagePageProps = {
  frame: Frame;
  now: Moment;
  view: MessageView;
  /** What the person wanted help with, in words. */
  needs: string;
  services: readonly ServiceDone[];
  /** Says that the reader is of the practice, which files it. */
  mayFile: boolean;
  idempotencyKey: string;
  confirmation: string | undefined;
};

const codeColumns: readonly Column<MessageCode>[] = [
  { heading: 'SNOMED CT code', cell: ({ code }) => <Code>{code}</Code> },
  { heading: 'Term', cell: ({ term }) => term },
  { heading: 'Date', cell: ({ on }) => formatDate(on) },
];

const grouped = (digits: string): string => digits.replace(/^(...)(...)/, '$1 $2 ');

function About({ view, needs }: Pick<MessagePageProps, 'view' | 'needs'>) {
  const { person, practice, openedOn, reachedOn, reason } = view;
  return (
    <Facts
      facts={[
        { label: 'Person', value: person.name },
        { label: 'Date of birth', value: formatDate(person.dateOfBirth) },
        {
          label: 'NHS number',
          value: person.nhsNumber === undefined ? 'None, or not known' : grouped(person.nhsNumber),
        },
        { label: 'To', value: practice },
        { label: 'Referred', value: formatDate(openedOn) },
        { label: 'Wanted help with', value: needs },
        { label: 'First talked with us', value: reachedOn === undefined ? 'Not reached' : formatDate(reachedOn) },
        { label: 'How it ended', value: reason === undefined ? undefined : closureWords[reason] },
      ]}
    />
  );
}

function Actions({ view: { action, requestedActions } }: { view: MessageView }) {
  const asked = messageActionWords[action];
  return (
    <Section title="What we ask you to do">
      {asked === undefined && requestedActions === undefined && <p>Nothing beyond filing this message.</p>}
      {asked !== undefined && <p>{asked}</p>}
      {requestedActions !== undefined && (
        <p>
          <Words>{requestedActions}</Words>
        </p>
      )}
    </Section>
  );
}

function WrittenBy({ view: { by, at, team } }: { view: MessageView }) {
  const role = Object.entries(roleWords).find(([code]) => code === by.role)?.[1];
  return (
    <p>
      Written by {by.name}
      {role !== undefined && `, ${role.toLowerCase()}`}
      {by.name !== by.organisation && `, ${by.organisation}`}, <When at={at} />.
      {team.phone !== undefined && (
        <>
          {' '}
          Questions: <Phone number={team.phone} />.
        </>
      )}
    </p>
  );
}

function Filing({ view, now, mayFile, idempotencyKey }: MessagePageProps) {
  const { id, taskId, filed, dueBy } = view;
  if (filed !== undefined)
    return (
      <p>
        <strong>Filed</strong>
        {filed.by !== undefined && ` by ${filed.by}`}, <When at={filed.at} />.
      </p>
    );
  return (
    <>
      <p>Not filed yet. {dueBy !== undefined && <Due at={dueBy} now={now} />}</p>
      {mayFile && (
        <StepButton action={`/messages/${id}/filing`} idempotencyKey={idempotencyKey} hidden={{ taskId }}>
          Mark as filed
        </StepButton>
      )}
    </>
  );
}

/** Shows a message back to the practice, ready to print and to file. */
export function MessagePage(props: MessagePageProps) {
  const { frame, view, needs, services, confirmation } = props;
  return (
    <Page
      frame={frame}
      title={messageTitles[view.about]}
      caption={`Message about case ${view.reference}`}
      back={{ href: `/cases/${view.caseId}`, label: 'Back to the case' }}
      confirmation={confirmation}
      wide
    >
      <About view={view} needs={needs} />
      <ServicesDone services={services} />
      {view.note !== undefined && (
        <Section title="What came of it">
          <p>
            <Words>{view.note}</Words>
          </p>
        </Section>
      )}
      <Actions view={view} />
      <Section title="Codes for the record">
        <DataTable
          caption="Codes for the record"
          quietCaption
          columns={codeColumns}
          rows={view.codes}
          rowKey={({ code }) => code}
          empty="No codes."
        />
      </Section>
      <WrittenBy view={view} />
      <Filing {...props} />
    </Page>
  );
}
