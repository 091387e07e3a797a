/** An object and the tag of its content, for conditional writes. */
export type StoredObject = { readonly body: string; readonly tag: string };

/** The one door to object storage: S3 behind `packages/store`. */
export type Objects = {
  get(key: string): Promise<StoredObject | undefined>;
  /** Reads again only what changed: answers `same` when the object still has this tag. */
  getIfChanged(key: string, tag: string | undefined): Promise<StoredObject | 'same' | undefined>;
  /** Writes an object; with `expect` only over that tag, or only where nothing is (`new`). Answers false when that does not hold. */
  put(key: string, body: string, expect?: string): Promise<boolean>;
  /** Lists every key with a prefix, in order. */
  list(prefix: string): Promise<readonly string[]>;
};
