export { AskedPage } from './asked-page.tsx';
export { FeedbackPage } from './feedback-page.tsx';
export { RequestActionPage } from './request-action-page.tsx';
