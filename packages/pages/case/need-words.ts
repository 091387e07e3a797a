import type { ShownNeed } from '@fingerpost/core/work';

/** What each need is called, and what stands for one that may not be named. */
export type NeedWords = Readonly<Record<ShownNeed, string>>;

/** Names needs in one line. */
export const needsLine = (needs: readonly ShownNeed[], words: NeedWords): string =>
  needs.map((need) => words[need]).join(', ');
