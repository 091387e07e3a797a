import { globSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

/** The root of the project. */
export const root = resolve(import.meta.dirname, '../..');

export type SourceFile = { path: string; text: string; lines: number };

const left = new Set(['node_modules', 'dist', 'cdk.out', '.data', '.cache']);

/** The least number of files that a rule must have looked at, so that a rule that sees nothing cannot pass. */
export const leastFiles = 120;

/** Reads every file below the root that a pattern matches, with its path from the root. */
export const filesMatching = (pattern: string | string[]): SourceFile[] =>
  globSync(pattern, { cwd: root, exclude: (path) => left.has(basename(path)) })
    .sort()
    .map((path) => {
      const text = readFileSync(join(root, path), 'utf8');
      return { path, text, lines: text.replace(/\n$/, '').split('\n').length };
    });

/** Reads every source file of the project, tests included. */
export const sources = (): SourceFile[] => filesMatching('{packages,functions,infra,scripts,test}/**/*.{ts,tsx,mjs}');

export const isTest = ({ path }: SourceFile): boolean => /\.test\.tsx?$/.test(path);

/** Says whether a file is code that is neither a test nor made for tests. */
export const isCode = (file: SourceFile): boolean => !isTest(file) && !/^(test|packages\/testkit)\//.test(file.path);
