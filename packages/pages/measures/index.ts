export { CheckInRecordPage } from './check-in-record-page.tsx';
export { LonelinessPage } from './loneliness-page.tsx';
export { MeasuresPage } from './measures-page.tsx';
export { RateGoalsPage } from './rate-goals-page.tsx';
export { ThoughtsPage, thoughtsValues } from './thoughts-page.tsx';
export { WellbeingPage } from './wellbeing-page.tsx';
