export { awsPlaceFrom } from './aws-place.ts';
export { dynamoClient } from './clients.ts';
export { DynamoTable } from './dynamo-table.ts';
export { keyedSecrets, randomCharacters } from './keyed-secrets.ts';
export { readSecret } from './read-secret.ts';
export { S3Objects } from './s3-objects.ts';
export { createTableInput } from './table-schema.ts';
export { type Meter, meter, type Usage } from './usage.ts';
