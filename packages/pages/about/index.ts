export * from './accessibility.tsx';
export * from './cookies.tsx';
export * from './privacy.tsx';
export * from './start.tsx';
