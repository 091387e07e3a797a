export { dateOf, dateValues } from './date.tsx';
export { idempotencyField, versionField } from './form.tsx';
export { emptyForm, type FormState, type FormValues } from './state.ts';
