import { bankHolidaysModule } from './bank-holidays.ts';
import { errorsDocument } from './errors.ts';
import { lifecycleDocument } from './lifecycle.ts';
import { noticesDocument } from './notices.ts';
import { openapiJson } from './openapi.ts';
import { templateIdsModule } from './template-ids.ts';

/** A file that is written by a program: its path from the root, and what it should say now. */
export type GeneratedDocument = { path: string; generate: () => string | Promise<string> };

/** Every generated file of the project. */
export const documents: GeneratedDocument[] = [
  { path: 'packages/core/work/bank-holidays.ts', generate: bankHolidaysModule },
  { path: 'functions/send/template-ids.ts', generate: templateIdsModule },
  { path: 'docs/lifecycle.md', generate: lifecycleDocument },
  { path: 'docs/notices.md', generate: noticesDocument },
  { path: 'docs/openapi.json', generate: openapiJson },
  { path: 'docs/errors.md', generate: errorsDocument },
];
