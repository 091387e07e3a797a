import * as z from 'zod';
import { referenceOf } from '@fingerpost/kernel';
import { type Directory, isRestricted, NeedCode, restrictedWords } from '@fingerpost/core/directory';
import type { LeftOutWhy, Shape, Shown } from './shape.ts';

/** A value as it is read: codes still have to be put into words; `raw` is what is held where that differs. */
export type HeldValue =
  | { readonly text: string }
  | { readonly code: string; readonly raw?: string }
  | { readonly day: string }
  | { readonly moment: string }
  | { readonly number: number }
  | { readonly yes: boolean }
  | { readonly list: readonly HeldValue[] }
  | { readonly parts: readonly HeldLine[] };

/** One field with the word that says what it is. */
export type HeldLine = { readonly field: string; readonly word: string; readonly value: HeldValue };

/** What values are read with: names for ids, what must stay unnamed, and what to do with what is left out. */
export type Reader = {
  readonly directory: Directory;
  readonly restricted: readonly NeedCode[];
  readonly unnamed: ReadonlySet<string>;
  /** What is read is about help that is kept quiet. */
  readonly isQuiet: boolean;
  readonly leave: (why: LeftOutWhy) => void;
};

const Fields = z.record(z.string(), z.unknown());

const inner = (schema: unknown): unknown =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable
    ? inner(schema.unwrap())
    : schema;

/** Gives the schema that data follows, where there are several. */
const chosen = (schema: unknown, data: unknown): unknown => {
  const found = inner(schema);
  if (!(found instanceof z.ZodUnion)) return found;
  const options: readonly unknown[] = found.options;
  return options.map(inner).find((option) => option instanceof z.ZodType && option.safeParse(data).success);
};

const isCode = (schema: unknown): boolean => schema instanceof z.ZodEnum || schema instanceof z.ZodLiteral;

const textValue = (text: string): HeldValue => {
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return { day: text };
  return /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(text) ? { moment: text } : { text };
};

const standing = (
  { directory, unnamed, restricted, leave }: Reader,
  as: Shown['as'],
  id: string,
): HeldValue | undefined => {
  if ((as === 'organisation' || as === 'service') && unnamed.has(id)) return { code: 'unnamed', raw: restrictedWords };
  switch (as) {
    case 'organisation':
      return { text: directory.nameOf(id) };
    case 'service':
      return { text: directory.service(id)?.name ?? id };
    case 'member':
      return { text: directory.member(id)?.name ?? id };
    case 'referral':
      return { text: referenceOf(id) };
    case 'need': {
      const need = NeedCode.safeParse(id).data;
      if (need === undefined || !isRestricted(need, restricted)) return { code: id };
      leave('quiet');
      return undefined;
    }
    case 'code':
      return { code: id };
    case undefined:
      return undefined;
  }
};

const valueOf = (reader: Reader, schema: unknown, line: Shown, data: unknown): HeldValue | undefined => {
  if (data === undefined || data === null) return undefined;
  if (Array.isArray(data)) {
    const element = inner(schema);
    const of = element instanceof z.ZodArray ? element.element : undefined;
    const list = data.map((each: unknown) => valueOf(reader, of, line, each)).filter((each) => each !== undefined);
    return list.length === 0 ? undefined : { list };
  }
  if (typeof data === 'boolean') return { yes: data };
  if (typeof data === 'number') return { number: data };
  if (typeof data === 'string') {
    if (line.as !== undefined) return standing(reader, line.as, data);
    return isCode(chosen(schema, data)) ? { code: data } : textValue(data);
  }
  if (line.of === undefined) return undefined;
  const lines = linesOf(reader, line.of, data);
  return lines.length === 0 ? undefined : { parts: lines };
};

/** Puts data into lines, in the order of its shape; what is left out of it is counted. */
export const linesOf = (reader: Reader, { schema, fields }: Shape, data: unknown): readonly HeldLine[] => {
  const held = Fields.parse(data);
  const found = chosen(schema, data);
  if (!(found instanceof z.ZodObject))
    return Object.values(held).map((text) => ({ field: 'text', word: 'text', value: { text: String(text) } }));
  const ofField: Readonly<Record<string, unknown>> = found.shape;
  return Object.entries(fields).flatMap(([field, line]): readonly HeldLine[] => {
    if (held[field] === undefined) return [];
    const why = 'out' in line ? line.out : line.quiet === true && reader.isQuiet ? 'quiet' : undefined;
    if (why !== undefined) reader.leave(why);
    if ('out' in line || why !== undefined) return [];
    const value = valueOf(reader, ofField[field], line, held[field]);
    return value === undefined ? [] : [{ field, word: line.word, value }];
  });
};

/** Gives a value as it stands in a file for computers. */
export const plainOf = (value: HeldValue): unknown => {
  if ('parts' in value) return Object.fromEntries(value.parts.map((line) => [line.field, plainOf(line.value)]));
  if ('list' in value) return value.list.map(plainOf);
  if ('code' in value) return value.raw ?? value.code;
  return Object.values(value)[0];
};
