export * from './code-pages.tsx';
export * from './devices-page.tsx';
export * from './person-page.tsx';
