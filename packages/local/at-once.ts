/** Works through a list with so many at a time, in order of starting, and gives the results in the list's order. */
export const atOnce = async <T, R>(
  most: number,
  list: readonly T[],
  work: (each: T, position: number) => Promise<R>,
): Promise<readonly R[]> => {
  const results = new Map<number, R>();
  const waiting = list.entries();
  const worker = async (): Promise<void> => {
    for (const [position, each] of waiting) results.set(position, await work(each, position));
  };
  await Promise.all(Array.from({ length: Math.min(most, list.length) }, worker));
  return [...results].toSorted(([one], [other]) => one - other).map(([, result]) => result);
};
