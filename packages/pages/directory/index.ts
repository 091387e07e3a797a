export * from './member-pages.tsx';
export * from './organisation-form-page.tsx';
export * from './organisation-page.tsx';
export * from './organisations-page.tsx';
export * from './policy-page.tsx';
export { policyGroups } from './policy-words.ts';
export * from './raised-page.tsx';
export * from './service-form-page.tsx';
export type { ServiceRow } from './services-table.tsx';
