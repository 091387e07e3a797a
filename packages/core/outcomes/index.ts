export * from './ons4-questions.ts';
export * from './outcomes.refusals.ts';
export * from './record-ons4.ts';
