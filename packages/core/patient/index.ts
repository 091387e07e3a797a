export * from './changed-person.ts';
export * from './likeness.ts';
export * from './match.ts';
export * from './nhs-number.ts';
export * from './patient.keys.ts';
export * from './person.ts';
export * from './pointer.ts';
export * from './safe-contact.ts';
