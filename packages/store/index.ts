export { dynamoClient } from './clients.ts';
export { DynamoTable } from './dynamo-table.ts';
export { keyedSecrets, randomCharacters } from './keyed-secrets.ts';
export { S3Objects, s3PlaceFrom } from './s3-objects.ts';
export { createTableInput } from './table-schema.ts';
export { type Meter, meter, type Usage } from './usage.ts';
