/** The keyed functions of the network; the keys themselves stay in `packages/store`. */
export type Secrets = {
  /** A one-way digest of a value for one purpose, as 26 characters of the id alphabet and a key version in front. */
  digest(purpose: string, value: string): string;
  /** Encrypts a short text so that an index or a cursor does not show it. */
  seal(purpose: string, text: string): string;
  /** Reads what `seal` wrote; undefined when it was changed or sealed for another purpose. */
  unseal(purpose: string, sealed: string): string | undefined;
};
