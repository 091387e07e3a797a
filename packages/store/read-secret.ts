import * as z from 'zod';
import { awsClient, type AwsPlace } from './aws-place.ts';

const Answer = z.object({ SecretString: z.string() });

/** Reads a secret from Secrets Manager by its name or ARN; throws when there is none, or nobody may read it. */
export const readSecret = async (place: AwsPlace, secretId: string): Promise<string> => {
  const answer = await awsClient(place).fetch(
    place.endpoint ?? `https://secretsmanager.${place.region}.amazonaws.com`,
    {
      method: 'POST',
      headers: { 'content-type': 'application/x-amz-json-1.1', 'x-amz-target': 'secretsmanager.GetSecretValue' },
      body: JSON.stringify({ SecretId: secretId }),
    },
  );
  if (!answer.ok) throw new Error(`Secrets Manager answered ${String(answer.status)} to GetSecretValue`);
  return Answer.parse(await answer.json()).SecretString;
};
