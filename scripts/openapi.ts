import { openapiDocument } from '../functions/api/openapi.ts';
import { apiRoutes } from '../functions/api/routes.ts';

/** Gives docs/openapi.json as the routes say it is now. */
export const openapiJson = (): string => `${JSON.stringify(openapiDocument(apiRoutes), null, 2)}\n`;
