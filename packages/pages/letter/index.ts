export { LetterPage } from './letter-page.tsx';
