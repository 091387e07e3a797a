export { isPossible } from './possible-steps.ts';
export { ReferPage } from './refer-page.tsx';
export { ReferralOutlinePage, ReferralPage } from './referral-page.tsx';
export { type ReferralStepName, ReferralStepPage } from './step-page.tsx';
