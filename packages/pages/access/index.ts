export { AnotherWorkerPage } from './another-worker-page.tsx';
export { BeyondTeamPage, BeyondTeamReasonPage, OutlinePage } from './beyond-team-pages.tsx';
export { KnownPage } from './known-page.tsx';
export { NotWithPage } from './not-with-page.tsx';
