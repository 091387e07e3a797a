export * from './cancel-session-page.tsx';
export * from './group-form-page.tsx';
export { GroupPage } from './group-page.tsx';
export * from './groups-page.tsx';
export * from './place-page.tsx';
export * from './session-page.tsx';
export * from './sheet-page.tsx';
