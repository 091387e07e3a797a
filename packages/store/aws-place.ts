import { AwsClient } from 'aws4fetch';
import * as z from 'zod';

/** The services of AWS that are spoken to without an SDK. */
export type AwsService = 's3' | 'secretsmanager';

/** Where a service is and who asks; `endpoint` names a stand-in. */
export type AwsPlace = {
  readonly service: AwsService;
  readonly region: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken?: string | undefined;
  readonly endpoint?: string | undefined;
};

const Environment = z.object({
  AWS_REGION: z.string(),
  AWS_ACCESS_KEY_ID: z.string(),
  AWS_SECRET_ACCESS_KEY: z.string(),
  AWS_SESSION_TOKEN: z.string().optional(),
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: z.url().optional(),
});

/** Reads the standard variables by which Lambda, and the AWS tools, say where a service is and who asks. */
export const awsPlaceFrom = (
  environment: Readonly<Record<string, string | undefined>>,
  service: AwsService,
): AwsPlace => {
  const found = Environment.parse(environment);
  return {
    service,
    region: found.AWS_REGION,
    accessKeyId: found.AWS_ACCESS_KEY_ID,
    secretAccessKey: found.AWS_SECRET_ACCESS_KEY,
    sessionToken: found.AWS_SESSION_TOKEN,
    endpoint: service === 's3' ? found.AWS_ENDPOINT_URL_S3 : found.AWS_ENDPOINT_URL_SECRETS_MANAGER,
  };
};

/** Makes the client that signs requests to a service, and tries again what failed in passing. */
export const awsClient = ({ endpoint: _endpoint, sessionToken, ...place }: AwsPlace): AwsClient =>
  new AwsClient({ ...place, ...(sessionToken === undefined ? {} : { sessionToken }) });
