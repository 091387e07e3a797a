export * from './accepted-page.tsx';
export { AskQuestionPage, DeclinePage, WaitlistPage } from './answer-pages.tsx';
export * from './finish-pages.tsx';
export * from './finished-pages.tsx';
export * from './lists.tsx';
export * from './not-let-page.tsx';
export * from './offered-page.tsx';
export * from './our-services-page.tsx';
