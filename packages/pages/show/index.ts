export { holderWords } from './holder.ts';
export { happenedWords } from './happened.ts';
export { formatDateTime, formatMonth, formatWeekday } from './time.ts';
