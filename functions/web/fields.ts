import { dateOf, type FormValues, idempotencyField, versionField } from '@fingerpost/pages/form';

/** What a field of a form becomes: a number, yes or no, a day from three parts, or a list; text when not said. */
export type FieldKind = 'number' | 'boolean' | 'date' | 'list';
/** The kinds of a form's fields by name, with `*` for the number of a row: `goals.*.rating`. */
export type FieldKinds = Readonly<Record<string, FieldKind>>;

type Branch = Map<string, unknown>;

const isBranch = (value: unknown): value is Branch => value instanceof Map;

const answers: Readonly<Record<string, boolean>> = { yes: true, true: true, no: false, false: false };
const fieldName = /^[A-Za-z][\w-]*(\.[A-Za-z0-9][\w-]*)*$/;
const datePart = /-(day|month|year)$/;

/** Gives the name of a field with `*` in place of the number of its row. */
export const rowless = (name: string): string => name.replaceAll(/\.\d+(?=\.|$)/g, '.*');

const listOf = (value: FormValues[string]): readonly string[] => (typeof value === 'string' ? [value] : value);

const read = (values: FormValues, name: string, kind: FieldKind | undefined): unknown => {
  const texts = listOf(values[name] ?? []).filter((text) => text.trim() !== '');
  const [text] = texts;
  if (text === undefined) return undefined;
  if (kind === 'list') return texts;
  if (kind === 'boolean') return answers[text] ?? text;
  if (kind === 'number') return /^\s*-?\d+(\.\d+)?\s*$/.test(text) ? Number(text) : text;
  return text;
};

const put = (branch: Branch, [first = '', ...rest]: readonly string[], value: unknown): void => {
  if (rest.length === 0) {
    branch.set(first, value);
    return;
  }
  const held = branch.get(first);
  const below: Branch = isBranch(held) ? held : new Map<string, unknown>();
  branch.set(first, below);
  put(below, rest, value);
};

const grown = (value: unknown): unknown => {
  if (!isBranch(value)) return value;
  const entries = [...value].map(([name, below]): [string, unknown] => [name, grown(below)]);
  return entries.every(([name]) => /^\d+$/.test(name))
    ? entries.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, below]) => below)
    : Object.fromEntries(entries);
};

/**
 * Turns posted fields into the input of a use-case: dots in names make objects, numbers in names make
 * rows, and what was left empty is left out.
 */
export const inputFrom = (values: FormValues, kinds: FieldKinds = {}): Record<string, unknown> => {
  const root: Branch = new Map<string, unknown>();
  for (const posted of Object.keys(values)) {
    const base = posted.replace(datePart, '');
    const isDate = base !== posted && kinds[rowless(base)] === 'date';
    const name = isDate ? base : posted;
    if (name === idempotencyField || name === versionField || !fieldName.test(name)) continue;
    const value = isDate ? dateOf(values, name) || undefined : read(values, name, kinds[rowless(name)]);
    if (value !== undefined) put(root, name.split('.'), value);
  }
  return Object.fromEntries([...root].map(([name, value]) => [name, grown(value)]));
};

/** Gives the text of one field, trimmed; empty when it was not posted. */
export const textOf = (values: FormValues, name: string): string => (listOf(values[name] ?? [])[0] ?? '').trim();

/** Gives the same fields with the rows of a list numbered anew, without those left empty; the field `aside` does not count. */
export const withoutEmptyRows = (values: FormValues, list: string, aside: string): FormValues => {
  const row = new RegExp(`^${list}\\.(\\d+)\\.`);
  const rows = new Set(
    Object.keys(values).flatMap((name) => {
      const number = row.exec(name)?.[1];
      const isEmpty = name.endsWith(`.${aside}`) || textOf(values, name) === '';
      return number === undefined || isEmpty ? [] : [Number(number)];
    }),
  );
  const order = [...rows].toSorted((one, other) => one - other);
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, value]) => {
      const number = row.exec(name)?.[1];
      if (number === undefined) return [[name, value] as const];
      const place = order.indexOf(Number(number));
      return place === -1 ? [] : [[name.replace(row, `${list}.${String(place)}.`), value] as const];
    }),
  );
};
