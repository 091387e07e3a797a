export * from './fact.ts';
export * from './record-fact.ts';
export * from './report-uptake.ts';
export * from './shown-tables.ts';
export * from './uptake.keys.ts';
export * from './uptake.refusals.ts';
export { UptakeReport } from './uptake-report.ts';
export { splitWords } from './uptake-words.ts';
