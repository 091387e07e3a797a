import type { PersonView } from '@fingerpost/core/referral';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';

/** Says to a service that the person has not agreed to write with it here, and what to do instead. */
export function NotLetPage({
  frame,
  view,
}: {
  frame: Frame;
  view: Pick<PersonView, 'referralId' | 'reference' | 'team'>;
}) {
  const { team } = view;
  return (
    <Page
      frame={frame}
      title="There are no messages here yet"
      caption={view.reference}
      back={{ href: `/referrals/${view.referralId}`, label: 'Back to the referral' }}
    >
      <p>The person has not agreed to write with you here. They can agree on their own page, or tell {team.name}.</p>
      <p>
        Until then, reach them as the referral says.
        {team.phone !== undefined && (
          <>
            {' '}
            If you cannot, ring {team.name} on <Phone number={team.phone} />.
          </>
        )}
      </p>
    </Page>
  );
}
