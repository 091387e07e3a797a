export type { Consent } from './consent.ts';
export * from './view-sharing.ts';
