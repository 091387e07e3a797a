export * from './answer-page.tsx';
export * from './dead-link-page.tsx';
export * from './finish-page.tsx';
export * from './link-story-page.tsx';
