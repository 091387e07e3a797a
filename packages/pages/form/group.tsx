import { Fieldset } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

type FieldGroupProps = { legend: string; children: ReactNode; size?: 's' | 'm' | 'l'; pageHeading?: boolean };

/** Puts fields that belong together under one legend, which may be the page's h1. */
export function FieldGroup({ legend, children, size = 'm', pageHeading = false }: FieldGroupProps) {
  return (
    <Fieldset className="fp-group">
      <Fieldset.Legend
        size={pageHeading ? 'l' : size}
        isPageHeading={pageHeading}
        {...(pageHeading ? {} : { headingLevel: 'h2' as const })}
      >
        {legend}
      </Fieldset.Legend>
      {children}
    </Fieldset>
  );
}
