export { AwayPage } from './away-page.tsx';
export { HandoverPage } from './handover-page.tsx';
export { loadWords } from './load.tsx';
export { OwnSupervisionPage, SupervisionFormPage } from './supervision.tsx';
export { TeamPage } from './team-page.tsx';
export { WorkerPage } from './worker-page.tsx';
