import type { RefusalKind } from '@fingerpost/kernel';

/** The one map from kinds of refusal to HTTP. */
export const statusOf = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  missing: 404,
  conflict: 409,
  busy: 503,
} as const satisfies Record<RefusalKind, number>;
