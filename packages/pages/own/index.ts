export * from './door-page.tsx';
export { en as ownWordsInEnglish } from './en.ts';
export * from './own-page.tsx';
export * from './team-page.tsx';
