import * as z from 'zod';
import { names } from '../settings.ts';
import type { AwsAnswer } from './json-protocol.ts';

const request = z.object({ SecretId: z.string() });

/** Answers GetSecretValue for the one secret that there is, by its name. */
export const secretsManager = (operation: string, input: unknown, secret: string): AwsAnswer => {
  if (operation !== 'GetSecretValue')
    return { error: 'UnknownOperationException', message: `${operation} is not known here` };
  const parsed = request.safeParse(input);
  if (!parsed.success) return { error: 'InvalidParameterException', message: 'SecretId is missing' };
  if (parsed.data.SecretId !== names.secret) {
    return { error: 'ResourceNotFoundException', message: "Secrets Manager can't find the specified secret." };
  }
  return {
    body: {
      ARN: `arn:aws:secretsmanager:${names.region}:000000000000:secret:${names.secret}`,
      Name: names.secret,
      SecretString: secret,
      VersionId: '00000000-0000-0000-0000-000000000000',
      VersionStages: ['AWSCURRENT'],
    },
  };
};
