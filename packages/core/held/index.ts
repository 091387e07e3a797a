export * from './held.events.ts';
export * from './held.keys.ts';
export * from './held.ts';
export * from './read-everything.ts';
export * from './say-wrong.ts';
export * from './view-corrections-said.ts';
