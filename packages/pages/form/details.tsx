import type { FieldProps } from './label.ts';
import { TextField } from './text.tsx';

/** Asks for a telephone number. */
export const PhoneField = (props: FieldProps) => (
  <TextField {...props} type="tel" inputMode="tel" autoComplete="tel" width={20} spellCheck={false} />
);

/** Asks for an e-mail address. */
export const EmailField = (props: FieldProps) => (
  <TextField {...props} type="email" inputMode="email" autoComplete="email" spellCheck={false} />
);

/** Asks for a postcode. */
export const PostcodeField = (props: FieldProps) => (
  <TextField {...props} autoComplete="postal-code" width={10} spellCheck={false} />
);

/** Asks for an NHS number; spaces may be typed. */
export const NhsNumberField = ({
  hint = '10 digits, with or without spaces. For example, 485 777 3456.',
  ...props
}: FieldProps) => <TextField {...props} hint={hint} inputMode="numeric" width={10} code spellCheck={false} />;

/** Asks for a whole number. */
export const NumberField = (props: FieldProps) => (
  <TextField {...props} inputMode="numeric" width={4} spellCheck={false} />
);
