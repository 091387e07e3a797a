export { AgencyPage } from './agency-page.tsx';
export { AskPage } from './ask-page.tsx';
export * from './complain-page.tsx';
export { FormSentPage } from './form-sent-page.tsx';
export * from './links.ts';
export * from './summary-page.tsx';
