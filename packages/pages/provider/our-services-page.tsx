import { ServicesTable, type ServiceRow } from '../directory/services-table.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';

type OurServicesPageProps = {
  frame: Frame;
  services: readonly ServiceRow[];
  more: string | undefined;
  confirmation?: string | undefined;
};

/** Lists the organisation's own services, which link workers find in the directory. */
export function OurServicesPage({ frame, services, more, confirmation }: OurServicesPageProps) {
  return (
    <Page frame={frame} title="Our services" confirmation={confirmation} wide>
      <p>Link workers find these in the directory. Keep them right: people are sent where the listing says.</p>
      <p>
        <a href="/groups">Our groups, their meetings and registers</a>
      </p>
      <p>
        <a href="/our-services/codes">Codes and devices, for volunteers who do not sign in</a>
      </p>
      <p>
        <a href="/our-services/thoughts">What people thought of our services</a>
      </p>
      <ServicesTable at="/our-services" services={services} more={more} />
    </Page>
  );
}
