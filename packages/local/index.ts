export type { FirstFill, RuntimeOptions } from './runtime-options.ts';
export { type Runtime, startRuntime } from './runtime.ts';
export { StartProblem } from './start-problem.ts';
