export { IdentityPage } from './identity-page.tsx';
export { SettleFirstPage } from './settle-first-page.tsx';
export { TakingBackPage } from './taking-back-page.tsx';
