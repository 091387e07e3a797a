import { SummaryList } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

/** One fact: its name, its value, and where it can be changed. */
export type Fact = {
  label: string;
  value: ReactNode;
  action?: { href: string; label: string } | undefined;
};

const isEmpty = (value: ReactNode): boolean => value === undefined || value === null || value === '' || value === false;

type FactsProps = {
  facts: readonly (Fact | false | undefined)[];
  /** What stands in place of an empty value; without it, facts with no value are left out. */
  empty?: string;
  plain?: boolean;
};

/** Lists facts by name; the link that changes one names it for those who hear the page. */
export function Facts({ facts, empty, plain = false }: FactsProps) {
  const shown = facts
    .filter((fact) => fact !== undefined && fact !== false)
    .filter((fact) => empty !== undefined || !isEmpty(fact.value));
  const room = shown.some(({ action }) => action !== undefined) ? ' nhsuk-summary-list__row--no-actions' : '';
  return (
    <SummaryList noBorder={plain}>
      {shown.map(({ label, value, action }) => (
        <div key={label} className={`nhsuk-summary-list__row${action === undefined ? room : ''}`}>
          <SummaryList.Key>{label}</SummaryList.Key>
          <SummaryList.Value>{isEmpty(value) ? <span className="fp-quiet">{empty}</span> : value}</SummaryList.Value>
          {action !== undefined && (
            <dd className="nhsuk-summary-list__actions fp-no-print">
              <a href={action.href}>
                {action.label}
                <span className="nhsuk-u-visually-hidden"> {label.toLowerCase()}</span>
              </a>
            </dd>
          )}
        </div>
      ))}
    </SummaryList>
  );
}
