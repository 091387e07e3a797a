export const refusalKinds = ['invalid', 'unauthenticated', 'forbidden', 'missing', 'conflict', 'busy'] as const;
export type RefusalKind = (typeof refusalKinds)[number];

/** One field of the input that is wrong, as a path with dots, and what to do about it. */
export type FieldError = { readonly field: string; readonly message: string };

/** What a refusal may carry beside its sentence: codes and ids only, never what the person typed. */
export type RefusalDetails = {
  readonly errors?: readonly FieldError[];
  readonly happened?: { readonly step: string; readonly at: string; readonly by?: string };
  readonly caseId?: string;
};

/** An error that the network chooses to give: its kind decides the HTTP status, its code is listed in docs/errors.md. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly kind: RefusalKind;
  readonly code: string;
  readonly details: RefusalDetails;

  constructor(kind: RefusalKind, code: string, message: string, details: RefusalDetails = {}) {
    super(message);
    this.kind = kind;
    this.code = code;
    this.details = details;
  }
}

/** Describes one refusal that a feature can give, so that the list of codes can be printed. */
export type RefusalDefinition = { readonly kind: RefusalKind; readonly code: string; readonly message: string };

/** Makes the refusal that a definition describes, with its sentence and any details. */
export const refuse = (definition: RefusalDefinition, details: RefusalDetails = {}): Refusal =>
  new Refusal(definition.kind, definition.code, definition.message, details);

/** The refusals that the door itself can give, whichever use-case is behind it. */
export const doorRefusals = {
  invalid: { kind: 'invalid', code: 'input.invalid', message: 'Some of the information is missing or wrong.' },
  forbidden: { kind: 'forbidden', code: 'actor.not-allowed', message: 'Your role cannot do this.' },
  busy: {
    kind: 'busy',
    code: 'table.busy',
    message: 'The service is busy. Nothing was changed. Try again in a minute.',
  },
  stale: {
    kind: 'conflict',
    code: 'version.stale',
    message: 'Somebody changed this since you opened it. Read it again before you go on.',
  },
  keyReused: {
    kind: 'invalid',
    code: 'idempotency.reused',
    message: 'This Idempotency-Key was used before with different content. Use a new key for a new request.',
  },
} as const satisfies Record<string, RefusalDefinition>;
