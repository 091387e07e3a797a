export { CorrectionsPage, type ShownCorrection } from './corrections-page.tsx';
export { DeathPage, UndoDeathPage } from './death-page.tsx';
export { detailWords } from './life-words.ts';
export { PracticeChangePage } from './practice-change-page.tsx';
export { TransferPage } from './transfer-page.tsx';
