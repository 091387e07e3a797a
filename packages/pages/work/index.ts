export type { Alternative } from './alternatives.tsx';
export { NextDaysPage } from './next-days-page.tsx';
export { TaskPage } from './task-page.tsx';
export { WaitingPage, type WaitingRow } from './waiting-page.tsx';
export { type WorkLine, WorkPage } from './work-page.tsx';
export * from './reply-page.tsx';
