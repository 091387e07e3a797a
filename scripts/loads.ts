import type { Metafile } from 'esbuild';

type Outputs = Metafile['outputs'];

/** Gives the files that are read when one is: itself, and what it and they import outright. */
const readWith = (outputs: Outputs, path: string, found = new Set<string>()): Set<string> => {
  if (found.has(path)) return found;
  found.add(path);
  for (const { path: imported, kind } of outputs[path]?.imports ?? [])
    if (kind === 'import-statement' && imported in outputs) readWith(outputs, imported, found);
  return found;
};

const parts = (outputs: Outputs, files: ReadonlySet<string>): string[] =>
  [...files].flatMap((file) =>
    (outputs[file]?.imports ?? [])
      .filter(({ kind, path }) => kind === 'dynamic-import' && path in outputs)
      .map(({ path }) => path),
  );

const bytesOf = (outputs: Outputs, files: Iterable<string>): number =>
  [...files].reduce((bytes, file) => bytes + (outputs[file]?.bytes ?? 0), 0);

/** One way in which a bundle is read: its entry with one of the parts that it reads when they are asked for. */
export type Load = { readonly files: readonly string[]; readonly bytes: number };

const heavier = (one: Load, other: Load): Load => (other.bytes > one.bytes ? other : one);

/** What is read with `files` already there: they, or they with the heaviest of what `lately` imports when asked for, and so on. */
const heaviestWith = (outputs: Outputs, files: ReadonlySet<string>, lately: ReadonlySet<string>): Load =>
  parts(outputs, lately)
    .filter((part) => !files.has(part))
    .map((part) => {
      const read = readWith(outputs, part, new Set(files));
      return heaviestWith(outputs, read, new Set([...read].filter((file) => !files.has(file))));
    })
    .reduce(heavier, { files: [...files], bytes: bytesOf(outputs, files) });

/** Gives the heaviest way in which a bundle is read for one request after a cold start: in bytes, with its files. */
export const heaviestLoad = (outputs: Outputs, entry: string): Load => {
  const always = readWith(outputs, entry);
  return heaviestWith(outputs, always, always);
};
