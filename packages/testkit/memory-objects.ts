import type { Objects, StoredObject } from '@fingerpost/kernel';

/** Objects in memory, with tags as S3 gives them: for tests of what is above the port. */
export class MemoryObjects implements Objects {
  readonly #objects = new Map<string, StoredObject>();
  #tags = 0;

  get(key: string): Promise<StoredObject | undefined> {
    return Promise.resolve(this.#objects.get(key));
  }

  getIfChanged(key: string, tag: string | undefined): Promise<StoredObject | 'same' | undefined> {
    const found = this.#objects.get(key);
    return Promise.resolve(found !== undefined && found.tag === tag ? 'same' : found);
  }

  put(key: string, body: string, expect?: string): Promise<boolean> {
    const found = this.#objects.get(key);
    if (expect === 'new' && found !== undefined) return Promise.resolve(false);
    if (expect !== undefined && expect !== 'new' && found?.tag !== expect) return Promise.resolve(false);
    this.#tags += 1;
    this.#objects.set(key, { body, tag: `"${String(this.#tags)}"` });
    return Promise.resolve(true);
  }

  list(prefix: string): Promise<readonly string[]> {
    return Promise.resolve([...this.#objects.keys()].filter((key) => key.startsWith(prefix)).sort());
  }
}
