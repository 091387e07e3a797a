import type { CaseReferral, Handover, TeamCaseView } from '@fingerpost/core/referral';
import type { ReactNode } from 'react';
import { contactLine } from '../case/contacts-section.tsx';
import { needsLine, type NeedWords } from '../case/need-words.ts';
import { PersonFacts } from '../case/person-facts.tsx';
import { SafeContactNote } from '../case/safe-contact-note.tsx';
import { complexityWords } from '../case/complexity.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Due } from '../show/due.tsx';
import { holderWords } from '../show/holder.ts';
import { ReferralStatus } from '../show/status.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDateTime, type Moment } from '../show/time.ts';
import { Words } from '../show/words.tsx';
import { todoWords } from '../work/todo-words.ts';

type Reader = { now: Moment; readerId: string; needWords: NeedWords };
type HandoverPageProps = Reader & {
  frame: Frame;
  view: Handover;
  back: { href: string; label: string };
};

const lastContacts = 3;

const nameOf = ({ person }: TeamCaseView): string =>
  `${person.preferredName ?? person.name.given} ${person.name.family}`;

const List = ({ lines }: { lines: readonly ReactNode[] }) => (lines.length === 0 ? <p>None.</p> : <ul>{lines}</ul>);

function Referral({ referral, now, readerId, needWords }: Reader & { referral: CaseReferral }) {
  const { serviceName, needs, status, holder, dueBy } = referral;
  return (
    <li>
      {serviceName ?? 'A service we agreed'} for {needsLine(needs, needWords)}: <ReferralStatus status={status} />, held
      by {holderWords(holder, readerId) ?? 'nobody'} {dueBy !== undefined && <Due at={dueBy} now={now} />}
    </li>
  );
}

function CaseSheet({ view, ...reader }: Reader & { view: TeamCaseView }) {
  const { caseId, person, reference, dueBy, todo, tasks, referrals } = view;
  // Filing a message is the practice's to do.
  const open = tasks.filter(({ status, todo: what }) => status === 'open' && what !== 'file-message');
  return (
    <section className="fp-sheet" aria-labelledby={caseId}>
      <h2 id={caseId}>
        {nameOf(view)} <span className="fp-quiet">Case {reference}</span>
      </h2>
      <SafeContactNote rules={person.safeContact} />
      <Facts
        facts={[
          {
            label: 'What to do next',
            value: (
              <>
                {todoWords('case', todo)} {dueBy !== undefined && <Due at={dueBy} now={reader.now} />}
              </>
            ),
          },
          { label: 'Needs', value: needsLine(view.needs, reader.needWords) },
          { label: 'Asks of you', value: complexityWords[view.complexity ?? 1].label },
          ...open.map(({ id, todo: what, dueBy: by }) => ({
            label: 'Task',
            value: (
              <span key={id}>
                {todoWords('task', what)} {by !== undefined && <Due at={by} now={reader.now} />}
              </span>
            ),
          })),
        ]}
      />
      <PersonFacts person={person} now={reader.now} />
      <h3>What matters to them</h3>
      {view.plan === undefined ? (
        <p>Nothing is written down yet.</p>
      ) : (
        <p>
          <Words>{view.plan.matters}</Words>
        </p>
      )}
      <h3>Open referrals</h3>
      <List
        lines={referrals
          .filter(({ isOpen }) => isOpen)
          .map((each) => (
            <Referral key={each.id} referral={each} {...reader} />
          ))}
      />
      <h3>Last contacts</h3>
      <List
        lines={view.contacts.slice(0, lastContacts).map((contact) => (
          <li key={`${contact.at} ${contact.recordedAt}`}>
            {formatDateTime(contact.at)}, {contactLine(contact)}, {contact.by.name}
            {contact.note !== undefined && (
              <>
                : <Words>{contact.note}</Words>
              </>
            )}
          </li>
        ))}
      />
    </section>
  );
}

/** Shows all open cases of a worker, each on a sheet of its own when printed. */
export function HandoverPage({ frame, view, back, ...reader }: HandoverPageProps) {
  const { member, cases } = view;
  return (
    <Page frame={frame} title={`Handover of ${member.name}`} back={back} wide>
      <p>
        {cases.length} open {cases.length === 1 ? 'case' : 'cases'}, as of {formatDateTime(reader.now)}.
      </p>
      <p className="fp-no-print">
        Print this page: each case has a sheet of its own. It is recorded that you saw each of them. Keep the paper as
        safe as the people, and shred it when it is done.
      </p>
      {cases.map((each) => (
        <CaseSheet key={each.caseId} view={each} {...reader} />
      ))}
    </Page>
  );
}
