import type { ChoiceView } from '@fingerpost/core/choice';
import type { TeamCaseView } from '@fingerpost/core/referral';
import { LeadsSection } from '../access/leads-section.tsx';
import { NotWithSection } from '../access/not-with-section.tsx';
import type { FormState } from '../form/state.ts';
import { IdentityNotice, JoinedCases } from '../identity/same-person.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { WorriedLink } from '../concern/worried-link.tsx';
import { ChoicesSection } from '../choice/choices-section.tsx';
import { ActionsSection } from '../practice/actions-section.tsx';
import { Section } from '../show/section.tsx';
import type { Moment } from '../show/time.ts';
import { VisitRiskSection } from '../visit/visit-risk-section.tsx';
import { CaseStanding } from './case-standing.tsx';
import { ContactForm } from './contact-form.tsx';
import { ContactsSection } from './contacts-section.tsx';
import type { NeedWords } from './need-words.ts';
import { LifeNotes } from '../life/life-notes.tsx';
import { PersonFacts } from './person-facts.tsx';
import { PlanSection } from './plan-section.tsx';
import { ReferralsSection } from './referrals-section.tsx';
import { RequestsSection } from './requests-section.tsx';
import type { AskLead } from '../access/another-worker.tsx';
import { MoreSteps } from './more-steps.tsx';
import { SafeContactNote } from './safe-contact-note.tsx';
import { StillToAskList } from './still-to-ask.tsx';
import { TasksSection } from './tasks-section.tsx';
import { WellbeingSection } from './wellbeing-section.tsx';

type CasePageProps = {
  frame: Frame;
  now: Moment;
  readerId: string;
  view: TeamCaseView;
  /** What they were offered, and what was decided. */
  choices?: readonly ChoiceView[];
  needWords: NeedWords;
  /** Says that the reader may give the case to a colleague. */
  mayGive: boolean;
  idempotencyKey: string;
  /** The small form for a contact, and by when the next one is due where no day is given. */
  form: FormState;
  nextHint: string;
  confirmation: string | undefined;
  /** Whom the person can ask for another link worker. */
  askLead?: AskLead | undefined;
};

const parts = [
  ['record-a-contact', 'Record a contact'],
  ['what-matters-to-them', 'What matters to them'],
  ['referrals', 'Referrals'],
  ['contacts', 'Contacts'],
  ['wellbeing', 'Wellbeing'],
  ['more', 'Everything else'],
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

/** Shows the whole journey of a person on one page: how to reach them safely first, then what matters, then what is under way. */
export function CasePage(props: CasePageProps) {
  const { frame, now, readerId, view, needWords, mayGive, idempotencyKey, form, nextHint, confirmation, askLead } =
    props;
  const { caseId, person, reference, status } = view;
  const name = `${person.preferredName ?? person.name.given} ${person.name.family}`;
  // Until it is settled who they are, every step with them is refused, so none is offered.
  const settled = view.unsettled !== true;
  const open = settled && (status === 'allocated' || status === 'active');
  // What a visitor has to know stands at the top; that there is nothing can wait.
  const visits = <VisitRiskSection caseId={caseId} risk={view.visitRisk} team={view.team} />;
  return (
    <Page frame={frame} title={name} caption={`Case ${reference}`} form={form} confirmation={confirmation} wide>
      <IdentityNotice {...view} />
      <LifeNotes view={view} idempotencyKey={idempotencyKey} mayUndo={mayGive} />
      <CaseStanding view={view} now={now} readerId={readerId} idempotencyKey={idempotencyKey} mayGive={mayGive} />
      <WorriedLink at={`/cases/${caseId}`} />
      {open && <OnThisPage />}
      <Section title="How to reach them">
        <SafeContactNote rules={person.safeContact} />
        <PersonFacts person={person} now={now} />
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/person`}>Change the details</a>
        </p>
      </Section>
      {view.visitRisk !== undefined && visits}
      <JoinedCases caseId={caseId} joined={view.joined} mayGive={mayGive} idempotencyKey={idempotencyKey} />
      <TasksSection tasks={view.tasks} now={now} readerId={readerId} />
      <RequestsSection view={view} needWords={needWords} />
      <StillToAskList fields={view.stillToAsk} />
      <ActionsSection title="Asked of the practice" actions={view.actions} now={now} />
      <PlanSection caseId={caseId} plan={view.plan} open={open} />
      <ReferralsSection
        caseId={caseId}
        tasks={view.tasks}
        newMessages={view.newMessages}
        referrals={view.referrals}
        open={open}
        now={now}
        readerId={readerId}
        needWords={needWords}
      />
      <ChoicesSection choices={props.choices ?? []} />
      <ContactsSection contacts={view.contacts} />
      {open && (
        <div className="fp-no-print">
          <Section title="Record a contact">
            <p>
              Did they choose or ask for something?{' '}
              <a href={`/cases/${caseId}/own/told`}>Write down what they told you</a>
            </p>
            <ContactForm caseId={caseId} idempotencyKey={idempotencyKey} form={form} nextHint={nextHint} />
          </Section>
        </div>
      )}
      {view.visitRisk === undefined && visits}
      <WellbeingSection caseId={caseId} ons4={view.ons4} open={settled && status !== 'waiting'} />
      {view.restricted !== undefined && (
        <>
          <NotWithSection caseId={caseId} restricted={view.restricted} idempotencyKey={idempotencyKey} />
          <LeadsSection {...view.restricted} />
        </>
      )}
      <MoreSteps view={view} askLead={askLead} mayGive={mayGive} />
    </Page>
  );
}
