import { createHash, randomUUID } from 'node:crypto';
import {
  type Dirent,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { folderOf, keyOf, objectPath } from './object-path.ts';

/** An object as kept: its tag is the quoted MD5 of its content. */
export type KeptObject = { readonly body: Buffer; readonly tag: string; readonly modified: Date };

/** A condition on a write: only over this tag, or only where nothing is. */
export type WriteCondition = { readonly ifMatch?: string; readonly ifNoneMatch?: string };

/** What became of a write. */
export type Written = { readonly tag: string } | 'precondition' | 'missing' | 'bad-key';

const tagOf = (body: Uint8Array): string => `"${createHash('md5').update(body).digest('hex')}"`;

const entries = (folder: string): readonly Dirent[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [];

/** One bucket in a folder. Every call is synchronous, so that no other write comes between a condition and its write. */
export class Bucket {
  readonly #folder: string;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Reads an object, or gives undefined when there is none. */
  get(key: string): KeptObject | undefined {
    const file = objectPath(this.#folder, key);
    if (file === undefined || !existsSync(file)) return undefined;
    const body = readFileSync(file);
    return { body, tag: tagOf(body), modified: statSync(file).mtime };
  }

  /** Writes an object whole or not at all, also when the process is killed meanwhile. */
  put(key: string, body: Buffer, { ifMatch, ifNoneMatch }: WriteCondition): Written {
    const file = objectPath(this.#folder, key);
    if (file === undefined) return 'bad-key';
    const found = ifMatch === undefined && ifNoneMatch === undefined ? undefined : this.get(key);
    if (ifMatch !== undefined && found === undefined) return 'missing';
    if (ifMatch !== undefined && found?.tag !== ifMatch) return 'precondition';
    if (ifNoneMatch !== undefined && found !== undefined) return 'precondition';
    mkdirSync(dirname(file), { recursive: true });
    const fresh = join(dirname(file), `.${randomUUID()}`);
    writeFileSync(fresh, body);
    renameSync(fresh, file);
    return { tag: tagOf(body) };
  }

  /** Removes an object; one that is not there is fine. */
  delete(key: string): void {
    const file = objectPath(this.#folder, key);
    if (file !== undefined) rmSync(file, { force: true });
  }

  /** Gives every key with a prefix, in the order of its UTF-8 bytes. */
  keys(prefix: string): readonly string[] {
    return entries(folderOf(this.#folder, prefix))
      .filter((entry) => entry.isFile())
      .flatMap((entry) => keyOf(this.#folder, join(entry.parentPath, entry.name)) ?? [])
      .filter((key) => key.startsWith(prefix))
      .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
  }
}
