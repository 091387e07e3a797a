import type { VisitRiskShown } from '@fingerpost/core/case';
import type { PersonView } from '@fingerpost/core/referral';
import type { SafeContact } from '@fingerpost/core/patient';
import type { ReactNode } from 'react';
import { safeContactLines } from '../case/safe-contact-words.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Section } from '../show/section.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDateTime, formatDay, type Moment } from '../show/time.ts';
import { VisitRiskNote } from './visit-risk.tsx';

/** Of a person what a visitor takes along; what they did not agree to share is left out. */
export type Visited = Pick<
  PersonView['person'],
  'name' | 'preferredName' | 'phone' | 'address' | 'postcode' | 'communicationNeeds' | 'interpreter' | 'language'
>;

type VisitSheetPageProps = {
  frame: Frame;
  now: Moment;
  /** The page of the case or referral. */
  at: string;
  reference: string;
  person: Visited;
  rules: SafeContact | undefined;
  notBefore: Moment | undefined;
  risk: VisitRiskShown | undefined;
  team: { readonly name: string; readonly phone?: string | undefined };
};

const joined = (...parts: readonly (string | undefined)[]): string =>
  parts.filter((part) => part !== undefined && part !== '').join(', ');

function Rules({ rules, team }: Pick<VisitSheetPageProps, 'rules' | 'team'>): ReactNode {
  const lines = safeContactLines(rules);
  if (lines === undefined) return `Nobody has asked them yet: ring ${team.name} before you contact them.`;
  if (lines.length === 0) return 'They said there is nothing to avoid.';
  return (
    <ul>
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}

function WhoAndWhere({ person, rules, notBefore, team }: VisitSheetPageProps) {
  const { name, preferredName, phone, address, postcode, communicationNeeds, language, interpreter } = person;
  return (
    <Facts
      facts={[
        { label: 'Name', value: name === undefined ? 'Not shared' : `${name.given} ${name.family}` },
        { label: 'Likes to be called', value: preferredName },
        { label: 'Address', value: joined(address, postcode) || 'Not shared' },
        { label: 'Phone', value: phone === undefined ? undefined : <Phone number={phone} /> },
        { label: 'Not before', value: notBefore === undefined ? undefined : formatDay(notBefore) },
        { label: 'Contact them safely', value: <Rules rules={rules} team={team} /> },
        { label: 'What helps', value: communicationNeeds?.join('; ') },
        { label: 'Language', value: joined(language, interpreter === true ? 'needs an interpreter' : undefined) },
      ]}
    />
  );
}

function Numbers({ frame, team }: Pick<VisitSheetPageProps, 'frame' | 'team'>) {
  const { crisis, safeguarding } = frame.numbers;
  return (
    <Facts
      facts={[
        { label: 'In danger', value: <Phone number="999" /> },
        ...[...crisis, ...safeguarding].map(({ who, phone }) => ({ label: who, value: <Phone number={phone} /> })),
        { label: team.name, value: team.phone === undefined ? undefined : <Phone number={team.phone} /> },
      ]}
    />
  );
}

/** Makes the sheet that somebody takes along on a visit: one page of paper, with room for notes. */
export function VisitSheetPage(props: VisitSheetPageProps) {
  const { frame, now, at, reference, risk, team } = props;
  return (
    <Page frame={frame} title="Visit sheet" caption={reference} back={{ href: at, label: 'Back' }}>
      <div className="fp-visit-sheet">
        <p className="fp-no-print">
          Print this page from your browser’s menu. It holds somebody’s details: take it along, bring it back, and
          destroy it.
        </p>
        <VisitRiskNote risk={risk} team={team} />
        {risk === undefined && <p>Nothing is known that you have to look out for. Look out all the same.</p>}
        <WhoAndWhere {...props} />
        <Section title="If you need help">
          <Numbers frame={frame} team={team} />
        </Section>
        <Section title="Notes">
          <div className="fp-notes" />
        </Section>
        <p className="fp-quiet">As things stood on {formatDateTime(now)}. Destroy this sheet after the visit.</p>
      </div>
    </Page>
  );
}
