export { AwayPage } from './away-page.tsx';
export { TeamPage } from './team-page.tsx';
export { WorkerPage } from './worker-page.tsx';
