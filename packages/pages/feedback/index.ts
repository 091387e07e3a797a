export type { Done } from './done.ts';
export { doneSentence } from './done.ts';
export * from './not-a-member.tsx';
export * from './problem.tsx';
export * from './session-ended.tsx';
export * from './signed-in.tsx';
