import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Makes a DynamoDB client that writes plain JavaScript values; the endpoint and region come from the SDK's own environment. */
export const dynamoClient = (endpoint?: string): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(endpoint === undefined ? {} : { endpoint }), {
    marshallOptions: { removeUndefinedValues: true },
  });

/** Makes an S3 client; a stand-in named in AWS_ENDPOINT_URL_S3 is spoken to in path style. */
export const s3Client = (): S3Client =>
  new S3Client({ forcePathStyle: process.env['AWS_ENDPOINT_URL_S3'] !== undefined });
