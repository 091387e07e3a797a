export { type ConcernLine, ConcernListPage } from './concern-list-page.tsx';
export { ConcernPage } from './concern-page.tsx';
export { ConcernRaisedPage } from './concern-raised-page.tsx';
export { RaiseConcernPage } from './raise-concern-page.tsx';
