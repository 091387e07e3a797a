import { WarningCallout } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

/** Warns of what must not be missed, such as how a person must not be contacted. */
export function Warning({ title, children }: { title: string; children: ReactNode }) {
  return (
    <WarningCallout>
      <WarningCallout.Heading headingLevel="h2">{title}</WarningCallout.Heading>
      {children}
    </WarningCallout>
  );
}
