import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

/** Makes a DynamoDB client that writes plain JavaScript values; what is not given comes from the SDK's own environment. */
export const dynamoClient = (endpoint?: string, config: DynamoDBClientConfig = {}): DynamoDBDocumentClient =>
  DynamoDBDocumentClient.from(new DynamoDBClient(endpoint === undefined ? config : { ...config, endpoint }), {
    marshallOptions: { removeUndefinedValues: true },
  });
