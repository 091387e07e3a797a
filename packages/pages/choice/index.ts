export * from './choices-section.tsx';
export * from './offer-page.tsx';
export * from './told-page.tsx';
