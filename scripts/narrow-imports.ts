import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import type { Loader, Plugin } from 'esbuild';

/** Gives the file that a folder's index stands in, for an import such as "@fingerpost/core/case"; undefined for any other. */
export type IndexOf = (specifier: string) => string | undefined;

const named = /^import \{([^}]*)\} from '([^']+)';$/gm;
const passedOn = /^export (type )?(?:\*|\{([^}]*)\}) from '([^']+)';$/gm;
const declared = /^export (?:declare |abstract |async )*(?:const|let|function\*?|class|enum) (\w+)/gm;

const namesIn = (list: string): string[] =>
  list
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

const isType = (name: string): boolean => name.startsWith('type ');

type Source = { readonly file: string; readonly name: string };

/** Gives each name that a file passes on or declares, with the file that declares it. */
const sourcesOf = (file: string, read: (file: string) => string): Map<string, Source> => {
  const text = read(file);
  const sources = new Map<string, Source>();
  for (const [, onlyTypes, list, from] of text.matchAll(passedOn)) {
    if (onlyTypes !== undefined || from === undefined) continue;
    const behind = sourcesOf(join(dirname(file), from), read);
    if (list === undefined) for (const [name, source] of behind) sources.set(name, source);
    else
      for (const each of namesIn(list).filter((name) => !isType(name))) {
        const [name = '', as = name] = each.split(' as ');
        const source = behind.get(name);
        if (source !== undefined) sources.set(as, source);
      }
  }
  for (const [, name] of text.matchAll(declared)) if (name !== undefined) sources.set(name, { file, name });
  return sources;
};

/**
 * Makes a rewriter of a module's text in which each value imported from a folder's index is imported from the file that
 * declares it; what it cannot find there stays as it was. `read` gives the text of a file.
 */
export const narrowed = (
  indexOf: IndexOf,
  read: (file: string) => string,
): ((path: string, text: string) => string) => {
  const known = new Map<string, Map<string, Source>>();
  const sources = (index: string): Map<string, Source> => {
    const found = known.get(index) ?? sourcesOf(index, read);
    known.set(index, found);
    return found;
  };
  return (path, text) =>
    text.replaceAll(named, (whole: string, list: string, specifier: string) => {
      const index = indexOf(specifier);
      if (index === undefined) return whole;
      const lines = namesIn(list)
        .filter((name) => !isType(name))
        .map((each) => {
          const [name = '', as = name] = each.split(' as ');
          const source = sources(index).get(name);
          const from = source === undefined ? specifier : `./${relative(dirname(path), source.file)}`;
          return `import { ${source?.name ?? name} as ${as} } from '${from}';`;
        });
      // On one line, so that every line keeps its number in the source map.
      return lines.join(' ') + '\n'.repeat(whole.split('\n').length - 1);
    });
};

/**
 * Lets esbuild see past the index of a folder: it keeps a file apart for a part of a bundle only when nothing that
 * another part imports leads to it, and an index leads to all of its folder.
 */
export const narrowImports = ({ folder, indexOf }: { folder: string; indexOf: IndexOf }): Plugin => ({
  name: 'narrow-imports',
  setup: (build) => {
    const rewrite = narrowed(indexOf, (file) => readFileSync(file, 'utf8'));
    build.onLoad({ filter: /\.tsx?$/ }, async ({ path }) => {
      if (path.includes('node_modules') || !path.startsWith(folder)) return undefined;
      const loader: Loader = path.endsWith('x') ? 'tsx' : 'ts';
      return { contents: rewrite(path, await readFile(path, 'utf8')), loader };
    });
  },
});
