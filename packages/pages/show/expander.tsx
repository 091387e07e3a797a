import { Details } from 'nhsuk-react-components';
import type { ReactNode } from 'react';

type ExpanderProps = {
  summary: string;
  children: ReactNode;
  open?: boolean;
  /** Draws a box around it, for a part of a page rather than help with a field. */
  boxed?: boolean;
};

/** Hides what few readers need behind a summary that opens without script. */
export function Expander({ summary, children, open = false, boxed = false }: ExpanderProps) {
  return (
    <Details open={open} expander={boxed}>
      <Details.Summary>{summary}</Details.Summary>
      <Details.Text>{children}</Details.Text>
    </Details>
  );
}
