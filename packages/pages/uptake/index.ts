export * from './uptake-page.tsx';
