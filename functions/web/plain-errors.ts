import type { FieldError } from '@fingerpost/kernel';
import { rowless } from './fields.ts';

/** What one form says of its fields. */
export type FormWords = {
  /** What to do about a field that was left empty or is wrong, by its path, with `*` for the number of a row. */
  readonly words?: Readonly<Record<string, string>>;
  /** The name a field has in the form, where its path in the input is another. */
  readonly names?: Readonly<Record<string, string>>;
};

const tooLong = /^Too big: expected string to have <=(\d+) characters/;
/** A sentence that was written for people; the others say what a schema met. */
const written = (message: string): boolean => !/^(Invalid|Too (big|small)|Unrecognized|must be)/.test(message);

const sentence = ({ field, message }: FieldError, words: NonNullable<FormWords['words']>): string => {
  const most = tooLong.exec(message)?.[1];
  if (most !== undefined) return `Use ${Number(most).toLocaleString('en-GB')} characters or fewer.`;
  if (written(message)) return message;
  return words[rowless(field)] ?? 'Check this answer.';
};

/** Gives the errors of a form in plain words, one for a field, in the order of the form's words. */
export const plainErrors = (
  errors: readonly FieldError[],
  { words = {}, names = {} }: FormWords,
): readonly FieldError[] => {
  const order = Object.keys(words);
  const placeOf = ({ field }: FieldError): number => {
    const place = order.indexOf(rowless(field));
    return place === -1 ? order.length : place;
  };
  const byField = new Map<string, FieldError>();
  for (const error of errors.toSorted((one, other) => placeOf(one) - placeOf(other))) {
    const field = names[rowless(error.field)] ?? error.field;
    if (field === '' || !byField.has(field)) byField.set(field, { field, message: sentence(error, words) });
  }
  return [...byField.values()];
};
