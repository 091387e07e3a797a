export * from './languages.ts';
export type { WordKey, Words } from './words.ts';
