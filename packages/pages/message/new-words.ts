/** Says how many messages nobody has read, behind what leads to them; nothing where there is none. */
export const newWords = (count: number | undefined): string =>
  count === undefined || count === 0 ? '' : `: ${String(count)} new`;

type Counted = readonly { readonly threadId: string; readonly count: number }[];

/** Gives how many messages of one thread are new; of all of them where none is named. */
export const newIn = (counted: Counted, threadId?: string): number =>
  counted
    .filter((each) => threadId === undefined || each.threadId === threadId)
    .reduce((sum, { count }) => sum + count, 0);
