export { holderWords } from './holder.ts';
export { happenedWords } from './happened.ts';
export { formatDate, formatDateTime, formatMonth, formatWeekday } from './time.ts';
