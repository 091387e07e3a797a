const fiveMinutes = 300_000;
const day = 86_400_000;

/** What EventBridge calls by the clock when deployed. */
export type Scheduled = { readonly retryNotices: () => Promise<void>; readonly reconcile: () => Promise<void> };

/** Calls the scheduled functions for as long as the runtime lives, in real time; gives what ends it. */
export const startSchedules = ({ retryNotices, reconcile }: Scheduled): (() => void) => {
  const timers = [setInterval(() => void retryNotices(), fiveMinutes), setInterval(() => void reconcile(), day)];
  return () => timers.forEach((timer) => clearInterval(timer));
};
