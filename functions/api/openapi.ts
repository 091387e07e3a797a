import * as z from 'zod';
import { Role } from '@fingerpost/kernel';
import type { ApiRoute } from './route.ts';

const parametersOf = (path: string): string[] => [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');

type JsonSchema = { properties?: Record<string, unknown>; required?: string[] } & Record<string, unknown>;

const inputOf = (route: ApiRoute): JsonSchema => {
  const { $schema: _dialect, ...schema } = z.toJSONSchema(route.door.input, { io: 'input', unrepresentable: 'any' });
  return schema;
};

const without = (schema: JsonSchema, names: readonly string[]): JsonSchema => ({
  ...schema,
  properties: Object.fromEntries(Object.entries(schema.properties ?? {}).filter(([name]) => !names.includes(name))),
  required: (schema.required ?? []).filter((name) => !names.includes(name)),
});

const outputOf = (schema: z.ZodType): JsonSchema => {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, { io: 'output', unrepresentable: 'any' });
  return rest;
};

const problem = {
  description: 'A problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const header = (name: string, description: string) => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
});

const operation = (route: ApiRoute) => {
  const names = parametersOf(route.path);
  const input = inputOf(route);
  const fields = without(input, names);
  const isRead = route.method === 'get';
  const query = isRead
    ? Object.entries(fields.properties ?? {}).map(([name, schema]) => ({
        name,
        in: 'query',
        required: fields.required?.includes(name) ?? false,
        schema,
      }))
    : [
        header('Idempotency-Key', 'Sent twice with the same body, it happens once'),
        header('If-Match', 'The version that was read'),
      ];
  const path = names.map((name) => ({
    name,
    in: 'path',
    required: true,
    schema: input.properties?.[name] ?? { type: 'string' },
  }));
  return {
    operationId: route.operationId,
    summary: route.summary,
    description: `For ${Role.options.filter((role) => route.door.allow.includes(role)).join(', ')}.`,
    parameters: [...path, ...query],
    ...(isRead ? {} : { requestBody: { required: true, content: { 'application/json': { schema: fields } } } }),
    responses: {
      [route.created === undefined ? '200' : '201']: {
        description: 'Done',
        content: { 'application/json': { schema: outputOf(route.answer) } },
      },
      default: problem,
    },
  };
};

const problemSchema = {
  type: 'object',
  required: ['type', 'title', 'status', 'code', 'requestId'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string' },
    requestId: { type: 'string' },
    errors: {
      type: 'array',
      items: { type: 'object', properties: { field: { type: 'string' }, message: { type: 'string' } } },
    },
    happened: {
      type: 'object',
      properties: { step: { type: 'string' }, at: { type: 'string' }, by: { type: 'string' } },
    },
  },
};

/** Makes the OpenAPI 3.1 document from the routes: each request is its use-case's own schema. */
export const openapiDocument = (routes: readonly ApiRoute[]) => ({
  openapi: '3.1.0',
  info: {
    title: 'Fingerpost',
    version: '1',
    description:
      'A social-prescribing referral network. It is not an emergency route. Errors are problem details with a code.',
  },
  servers: [{ url: '/api/v1' }],
  security: [{ bearer: [] }],
  paths: Object.fromEntries(
    [...new Set(routes.map(({ path }) => path))].map((path) => [
      path,
      Object.fromEntries(
        routes.filter((route) => route.path === path).map((route) => [route.method, operation(route)]),
      ),
    ]),
  ),
  components: {
    securitySchemes: { bearer: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
    schemas: { Problem: problemSchema },
  },
});
