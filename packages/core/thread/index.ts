export * from './leave-unanswered.ts';
export * from './let-provider-write.ts';
export * from './thread.events.ts';
export * from './thread.keys.ts';
export * from './thread.refusals.ts';
export * from './thread.ts';
export * from './view-thread.ts';
export * from './write-message.ts';
