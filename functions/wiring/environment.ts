import * as z from 'zod';

const Environment = z.object({
  STAGE: z.string().min(1),
  PUBLIC_URL: z.url().transform((url) => url.replace(/\/$/, '')),
  TABLE_NAME: z.string().min(3),
  OBJECTS_BUCKET: z.string().min(3),
  SECRET_ID: z.string().min(1),
  STATE_MACHINE_ARN: z.string().min(1),
  OIDC_ISSUER: z.url(),
  OIDC_CLIENT_ID: z.string().min(1),
  API_AUDIENCE: z.string().min(1),
  NOTIFY_URL: z.url(),
  /** The id at GOV.UK Notify of a sender of texts that names neither the team nor the network; without one a colleague tells. */
  NOTIFY_NEUTRAL_SENDER: z.string().min(1).optional(),
  /** NHS login, as a second way to a person's own page; off without both. */
  NHS_LOGIN_ISSUER: z.url().optional(),
  NHS_LOGIN_CLIENT_ID: z.string().min(1).optional(),
  REPLY_ADDRESS: z.string().includes('@').optional(),
});
export type Environment = z.infer<typeof Environment>;

let parsed: Environment | undefined;

/** Gives the environment of this function, parsed once; throws, naming the variable, when one is missing or wrong. */
export const environment = (): Environment => (parsed ??= Environment.parse(process.env));
