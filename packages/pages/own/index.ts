export * from './door-page.tsx';
export * from './frame.tsx';
export * from './own-page.tsx';
export * from './own-path.ts';
export * from './stop-page.tsx';
export * from './team-page.tsx';
