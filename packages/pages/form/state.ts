import type { FieldError } from '@fingerpost/kernel';
import { createContext, useContext } from 'react';

/** What was posted, by field name; a name posted more than once has a list. */
export type FormValues = Readonly<Record<string, string | readonly string[]>>;

/** What was typed and what is wrong with it. `id` tells two forms on one page apart. */
export type FormState = {
  readonly values: FormValues;
  readonly errors: readonly FieldError[];
  readonly id?: string;
};

/** The state of a form that nobody has typed in yet. */
export const emptyForm: FormState = { values: {}, errors: [] };

type FormMood = {
  readonly state: FormState;
  readonly freeText: boolean;
  readonly aboutMyself: boolean;
};

export const FormContext = createContext<FormMood>({ state: emptyForm, freeText: false, aboutMyself: false });

/** Gives the field that an error belongs to: `needs` for `needs.2`, as lists have one field. */
export const fieldOf = (path: string): string => path.replace(/\.\d+$/, '');

/** Gives the id of a field's first control, which links in the error summary lead to. */
export const fieldId = (state: FormState, name: string): string =>
  state.id === undefined ? name : `${state.id}-${name}`;

/** Gives all that was posted under one name. */
export function valuesOf(values: FormValues, name: string): readonly string[] {
  const value = values[name] ?? [];
  return typeof value === 'string' ? [value] : value;
}

/** Gives the first value posted under one name, or an empty text. */
export const valueOf = (values: FormValues, name: string): string => valuesOf(values, name)[0] ?? '';

/** Gives a field of the form around it: its id, what was typed, and its error or an empty text. */
export function useField(name: string) {
  const { state, aboutMyself } = useContext(FormContext);
  return {
    id: fieldId(state, name),
    typed: valueOf(state.values, name),
    chosen: valuesOf(state.values, name),
    error: state.errors.find((error) => fieldOf(error.field) === name)?.message ?? '',
    values: state.values,
    aboutMyself,
  };
}

/** Tells whether something was typed or chosen in any of these fields of the form around, their rows included. */
export function useTyped(names: readonly string[]): boolean {
  const { values } = useContext(FormContext).state;
  return Object.keys(values).some(
    (posted) =>
      names.some((name) => posted === name || posted.startsWith(`${name}.`)) &&
      valuesOf(values, posted).some((value) => value !== ''),
  );
}
