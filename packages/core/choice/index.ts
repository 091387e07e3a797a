export * from './answer-options.ts';
export * from './choice.events.ts';
export * from './choice.keys.ts';
export * from './choice.refusals.ts';
export * from './choice.ts';
export * from './choice-view.ts';
export * from './offer-options.ts';
export * from './view-choices.ts';
