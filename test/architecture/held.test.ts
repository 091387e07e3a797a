import * as z from 'zod';
import { expect, test } from 'vitest';
import { happenings, leftOutHappenings } from '../../packages/core/held/happenings.ts';
import { heldKinds, leftOutKinds } from '../../packages/core/held/kinds.ts';
import type { Shape, Shown } from '../../packages/core/held/shape.ts';
import { tasksLeftOut } from '../../packages/core/held/contents.ts';
import en from '../../packages/pages/words/held/en.json' with { type: 'json' };
import { happensElsewhere, notInARecord } from '../support/held-elsewhere.ts';
import { filesMatching } from './files.ts';

const messages: Readonly<Record<string, string>> = en;
const says = (key: string): boolean => key in messages;

/** One field that is shown, at its place within a kind. */
type Field = { readonly at: string; readonly line: Shown; readonly schema: unknown };

const isWrapped = (schema: unknown): schema is z.ZodOptional | z.ZodDefault | z.ZodNullable =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodNullable;

const optionsOf = (schema: unknown): readonly unknown[] => {
  if (isWrapped(schema)) return optionsOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return optionsOf(schema.element);
  return schema instanceof z.ZodUnion ? schema.options.flatMap(optionsOf) : [schema];
};

const objectsOf = (schema: unknown): readonly z.ZodObject[] =>
  optionsOf(schema).filter((option) => option instanceof z.ZodObject);

const partsOf = ({ shape }: z.ZodObject): Readonly<Record<string, unknown>> => shape;

const unsaid = (at: string, { schema, fields }: Shape): readonly string[] =>
  objectsOf(schema).flatMap((object) =>
    Object.keys(object.shape)
      .filter((name) => !(name in fields))
      .map((name) => `${at}.${name}`),
  );

const fieldsOf = (at: string, shape: Shape): readonly Field[] =>
  Object.entries(shape.fields).flatMap(([name, line]): readonly Field[] => {
    if ('out' in line) return [];
    const place = `${at}.${name}`;
    const schemas = objectsOf(shape.schema).flatMap((object) =>
      name in partsOf(object) ? [partsOf(object)[name]] : [],
    );
    return [
      ...schemas.map((schema) => ({ at: place, line, schema })),
      ...(line.of === undefined ? [] : fieldsOf(place, line.of)),
    ];
  });

const shapesOf = (at: string, shape: Shape): readonly (readonly [string, Shape])[] => [
  [at, shape],
  ...Object.entries(shape.fields).flatMap(([name, line]) => ('of' in line ? shapesOf(`${at}.${name}`, line.of) : [])),
];

const kinds = [...heldKinds].map(([kind, { shape }]) => [kind, shape] as const);
const fields = kinds.flatMap(([kind, shape]) => fieldsOf(kind, shape));

const codesOf = (schema: unknown): readonly string[] =>
  optionsOf(schema).flatMap((option) => {
    if (option instanceof z.ZodEnum) return option.options.map(String);
    return option instanceof z.ZodLiteral ? [...option.values].filter((value) => typeof value === 'string') : [];
  });

test('kinds and fields of what is held were found', () => {
  expect(kinds.length).toBeGreaterThan(30);
  expect(fields.length).toBeGreaterThan(250);
});

test('every kind that is stored about anybody is shown to them, or it is said why not', () => {
  const stored = filesMatching('docs/data-model.md').flatMap(({ text }) =>
    text.split('\n').flatMap((line) => {
      const [, kind] = /^\| `([a-z0-9-]+)` +\| `/.exec(line) ?? [];
      return kind === undefined ? [] : [kind];
    }),
  );
  expect(stored.length).toBeGreaterThan(60);
  const known = new Set([
    ...heldKinds.keys(),
    ...Object.keys(leftOutKinds),
    ...Object.keys(notInARecord),
    'note',
    'event',
  ]);
  expect([...new Set(stored)].filter((kind) => !known.has(kind))).toEqual([]);
});

test('every field of it has words, or it is said why it is left out', () => {
  const shapes = kinds.flatMap(([kind, shape]) => shapesOf(kind, shape));
  expect(shapes.flatMap(([at, shape]) => unsaid(at, shape))).toEqual([]);
  expect(fields.filter(({ line }) => !says(`field.${line.word}`)).map(({ at }) => at)).toEqual([]);
  expect(kinds.filter(([kind]) => !says(`kind.${kind}`)).map(([kind]) => kind)).toEqual([]);
});

test('every field with parts says what its parts are', () => {
  const unknown = fields.filter(({ line, schema }) => line.of === undefined && objectsOf(schema).length > 0);
  expect(unknown.map(({ at }) => at)).toEqual([]);
});

test('every code of it has words', () => {
  const unknown = fields.flatMap(({ at, line, schema }) =>
    codesOf(schema)
      .filter((code) => !(line.word === 'task' && tasksLeftOut.has(code)))
      .filter((code) => !says(`value.${line.word}.${code}`) && !says(`value.${code}`))
      .map((code) => `${at}: ${code}`),
  );
  expect(unknown).toEqual([]);
});

test('everything that happens is called something, or it is said why it is left out', () => {
  const types = filesMatching('packages/core/**/*.ts').flatMap(({ path, text }) => {
    if (path.includes('.test.')) return [];
    const inMap = /\.events\.ts$/.test(path) ? [...text.matchAll(/^ {2}(?:readonly )?([A-Z]\w+): /gm)] : [];
    return [...inMap, ...text.matchAll(/type: '([A-Z]\w+)'/g)].map((match) => match[1] ?? '');
  });
  expect(types.length).toBeGreaterThan(100);
  const known = new Set([...Object.keys(happenings), ...Object.keys(leftOutHappenings), ...happensElsewhere]);
  expect([...new Set(types)].filter((type) => !known.has(type))).toEqual([]);
  expect(Object.values(happenings).filter((word) => !says(`value.what.${word}`))).toEqual([]);
});
