import { openapiDocument } from './openapi.ts';
import { apiRoutes } from './routes.ts';

/** Gives the OpenAPI document of every operation. */
export const allOperations = () => openapiDocument(apiRoutes);
