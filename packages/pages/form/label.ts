/** What every field has: its name in the form, the words before it, and help below them. */
export type FieldProps = {
  name: string;
  label: string;
  hint?: string | undefined;
  /** Adds "(optional)" to the label; fields without it must be answered. */
  optional?: boolean;
  /** Makes the label the page's only h1, for a page that asks one thing. */
  pageHeading?: boolean;
  size?: 's' | 'm' | 'l';
};

/** Gives the words of a label. */
export const labelText = ({ label, optional = false }: FieldProps): string =>
  optional ? `${label} (optional)` : label;

/** Gives the look of a label or legend. */
export const labelLook = ({ pageHeading = false, size }: FieldProps) => {
  const shown = pageHeading ? 'l' : size;
  return { isPageHeading: pageHeading, ...(shown === undefined ? {} : { size: shown }) };
};
