import { bankHolidaysModule } from './bank-holidays.ts';

/** A file that is written by a program: its path from the root, and what it should say now. */
export type GeneratedDocument = { path: string; generate: () => string | Promise<string> };

/** Every generated file of the project. */
export const documents: GeneratedDocument[] = [
  { path: 'packages/core/work/bank-holidays.ts', generate: bankHolidaysModule },
];
