export * from './comment-page.tsx';
export * from './complaint-list-page.tsx';
export * from './complaint-page.tsx';
export * from './complaints-desk-page.tsx';
export * from './record-complaint-page.tsx';
export * from './proposal-pages.tsx';
export * from './record-proposal-page.tsx';
export * from './representation-page.tsx';
