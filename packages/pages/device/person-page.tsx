import type { LinkAbout, PersonView } from '@fingerpost/core/referral';
import { WorriedLink } from '../concern/worried-link.tsx';
import { groupFacts } from '../group/group-facts.ts';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { AskTeam } from '../provider/asker.tsx';
import { ContactRules, PersonForProvider, titleOf } from '../provider/person.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDay } from '../show/time.ts';
import { VisitRiskNote } from '../visit/visit-risk.tsx';

type PersonByLinkPageProps = {
  frame: Frame;
  view: PersonView;
  need: string;
  about: LinkAbout;
  /** Where the link leads. */
  link: string;
};

/** Shows whom a referral is about, on a device that is known, as far as somebody signed in there would see it. */
export function PersonByLinkPage({ frame, view, need, about, link }: PersonByLinkPageProps) {
  const { serviceName, startBy } = view;
  return (
    <Page
      frame={frame}
      title={titleOf(view, need)}
      caption={`${about.reference}, for ${about.organisation}`}
      back={{ href: link, label: 'Back to the referral' }}
    >
      <ContactRules view={view} />
      <Facts
        facts={[
          { label: 'Service', value: serviceName },
          { label: 'Needs help with', value: need },
          startBy !== undefined && { label: 'Starts by', value: formatDay(startBy) },
          ...groupFacts(view.group),
        ]}
      />
      <VisitRiskNote risk={view.visitRisk} team={view.team} />
      <PersonForProvider view={view} />
      <p>
        That you looked is recorded, and the person can see it. Close this page when you are done, and pass nothing on
        that they did not agree to.
      </p>
      <WorriedLink at={link} />
      <AskTeam team={view.team} />
    </Page>
  );
}
