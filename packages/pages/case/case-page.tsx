import type { TeamCaseView } from '@fingerpost/core/referral';
import { Notice } from '../feedback/banner.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';
import { CaseStanding } from './case-standing.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactsSection } from './contacts-section.tsx';
import type { NeedWords } from './need-words.ts';
import { PersonFacts } from './person-facts.tsx';
import { PlanSection } from './plan-section.tsx';
import { ReferralsSection } from './referrals-section.tsx';
import { RequestsSection } from './requests-section.tsx';
import { SafeContactNote } from './safe-contact-note.tsx';
import { StillToAskList } from './still-to-ask.tsx';
import { TasksSection } from './tasks-section.tsx';
import { WellbeingSection } from './wellbeing-section.tsx';

type CasePageProps = {
  frame: Frame;
  now: Moment;
  readerId: string;
  view: TeamCaseView;
  needWords: NeedWords;
  /** Says that the reader may give the case to a colleague. */
  mayGive: boolean;
  idempotencyKey: string;
  /** The small form for a contact, and by when the next one is due where no day is given. */
  form: FormState;
  nextHint: string;
  confirmation: string | undefined;
};

function SamePerson({ caseId }: { caseId: string }) {
  return (
    <Notice>
      <p>
        This may be the same person as in <a href={`/cases/${caseId}`}>another case</a>.
      </p>
    </Notice>
  );
}

const parts = [
  ['record-a-contact', 'Record a contact'],
  ['what-matters-to-them', 'What matters to them'],
  ['referrals', 'Referrals'],
  ['contacts', 'Contacts'],
  ['wellbeing', 'Wellbeing'],
] as const;

function OnThisPage() {
  return (
    <nav className="fp-parts fp-no-print" aria-label="On this page">
      <ul>
        {parts.map(([id, label]) => (
          <li key={id}>
            <a href={`#${id}`}>{label}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function MoreSteps({ view: { caseId, status, paused } }: { view: TeamCaseView }) {
  const path = `/cases/${caseId}`;
  return (
    <ul className="fp-no-print">
      <li>
        <a href={`${path}/history`}>See everything that happened</a>
      </li>
      {status !== 'closed' && (
        <>
          <li>
            <a href={`${path}/pause`}>{paused === undefined ? 'Pause the case' : 'Pause it until another day'}</a>
          </li>
          <li>
            <a href={`${path}/closure`}>Close the case</a>
          </li>
        </>
      )}
    </ul>
  );
}

/** Shows the whole journey of a person on one page: how to reach them safely first, then what matters, then what is under way. */
export function CasePage(props: CasePageProps) {
  const { frame, now, readerId, view, needWords, mayGive, idempotencyKey, form, nextHint, confirmation } = props;
  const { caseId, person, reference, status } = view;
  const name = `${person.preferredName ?? person.name.given} ${person.name.family}`;
  const open = status === 'allocated' || status === 'active';
  return (
    <Page frame={frame} title={name} caption={`Case ${reference}`} form={form} confirmation={confirmation} wide>
      {view.mayBeSameAs !== undefined && <SamePerson caseId={view.mayBeSameAs} />}
      <CaseStanding view={view} now={now} readerId={readerId} idempotencyKey={idempotencyKey} mayGive={mayGive} />
      {open && <OnThisPage />}
      <Section title="How to reach them">
        <SafeContactNote rules={person.safeContact} />
        <PersonFacts person={person} now={now} />
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/person`}>Change the details</a>
        </p>
      </Section>
      <StillToAskList fields={view.stillToAsk} />
      <TasksSection tasks={view.tasks} now={now} readerId={readerId} />
      <RequestsSection view={view} needWords={needWords} />
      <PlanSection caseId={caseId} plan={view.plan} open={open} />
      <ReferralsSection
        caseId={caseId}
        referrals={view.referrals}
        open={open}
        now={now}
        readerId={readerId}
        needWords={needWords}
      />
      <ContactsSection contacts={view.contacts} />
      {open && (
        <div className="fp-no-print">
          <Section title="Record a contact">
            <ContactForm caseId={caseId} idempotencyKey={idempotencyKey} form={form} nextHint={nextHint} />
          </Section>
        </div>
      )}
      <WellbeingSection caseId={caseId} ons4={view.ons4} open={status !== 'waiting'} />
      <MoreSteps view={view} />
    </Page>
  );
}
