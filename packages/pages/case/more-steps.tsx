import type { TeamCaseView } from '@fingerpost/core/referral';
import { AnotherWorker, type AskLead } from '../access/another-worker.tsx';
import { KnownLink } from '../access/known-link.tsx';
import { newIn, newWords } from '../message/new-words.ts';
import { IncidentLink } from '../incident/incident-link.tsx';
import { Section } from '../show/section.tsx';
import { complexityWords } from './complexity.tsx';

type Step = false | readonly [path: string, label: string];
type MoreStepsProps = { view: TeamCaseView; askLead: AskLead | undefined; mayGive: boolean };

const aboutCase = ({ status, paused, complexity }: TeamCaseView): readonly Step[] => {
  const open = status !== 'closed';
  const asks = complexityWords[complexity ?? 1].label.toLowerCase();
  return [
    ['history', 'See everything that happened'],
    open && ['pause', paused === undefined ? 'Pause the case' : 'Pause it until another day'],
    open && ['complexity', `Say how much it asks of you, now: ${asks}`],
    open && ['closure', 'Close the case'],
  ];
};

const aboutPerson = ({ caseId, status, closure, newMessages }: TeamCaseView): readonly Step[] => {
  const open = status !== 'closed';
  const lives = closure?.reason !== 'died';
  return [
    ['person/changes', 'See what was changed of the details'],
    ['own/messages', `Read and write messages with the person${newWords(newIn(newMessages, caseId))}`],
    ['own/record', 'Everything held about the person, to print'],
    ['own/sharing', 'What the person agreed to share, and with whom'],
    lives && open && ['own/carers', 'Carers who act for the person'],
    lives && ['own/reach', 'Write down how they may be reached'],
    open && ['own/told', 'Write down what they told you'],
    open && ['own/options', 'Offer them services to choose from'],
    open && ['own-page', 'Give the person a page of their own'],
    ['own/complaint', 'They want to complain'],
    ['own/proposals', 'Something that should exist: propose or support it for them'],
    lives && ['registered-practice', 'They have another GP practice'],
    lives && open && ['transfer', 'They move: give the case to another team'],
    lives && ['death', 'They have died'],
  ];
};

const aboutPractice = ({ status }: TeamCaseView): readonly Step[] =>
  status === 'closed'
    ? []
    : [
        ['action', 'Ask the practice to do something'],
        ['feedback', 'What the practice may hear'],
      ];

function Steps({ title, at, steps }: { title: string; at: string; steps: readonly Step[] }) {
  const shown = steps.filter((step) => step !== false);
  if (shown.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul>
        {shown.map(([path, label]) => (
          <li key={path}>
            <a href={`${at}/${path}`}>{label}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

/** Brings together what is not needed every day, under one heading at the end of a case. */
export function MoreSteps({ view, askLead, mayGive }: MoreStepsProps) {
  const { caseId, status, closure, worker } = view;
  const at = `/cases/${caseId}`;
  return (
    <div className="fp-no-print">
      <Section title="Everything else" id="more">
        <Steps title="The case" at={at} steps={aboutCase(view)} />
        <Steps title="The person" at={at} steps={aboutPerson(view)} />
        {status === 'closed' && closure?.reason !== 'died' && (
          <p>
            <a href={`/cases/new?after=${caseId}`}>They are back: open a new case</a>
          </p>
        )}
        <Steps title="Their practice" at={at} steps={aboutPractice(view)} />
        {askLead !== undefined && worker !== undefined && status !== 'closed' && (
          <>
            <h3>Another link worker</h3>
            <AnotherWorker caseId={caseId} askLead={askLead} mayGive={mayGive} />
          </>
        )}
        <h3>If something is not right</h3>
        <KnownLink path={at} />
        <IncidentLink at={at} />
      </Section>
    </div>
  );
}
