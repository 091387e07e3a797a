export { FindServicePage } from './find-service-page.tsx';
export { ServicePage } from './service-page.tsx';
export type { ServiceShown } from './service-shown.ts';
export type { ServiceAnswers } from './service-answers.ts';
