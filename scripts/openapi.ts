import { allOperations } from '../functions/api/all-operations.ts';

/** Gives docs/openapi.json as the routes say it is now. */
export const openapiJson = (): string => `${JSON.stringify(allOperations(), null, 2)}\n`;
