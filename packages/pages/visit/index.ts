export { VisitRiskPage } from './visit-risk-page.tsx';
export { VisitSheetPage } from './visit-sheet-page.tsx';
