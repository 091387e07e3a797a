import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import * as z from 'zod';

/** Something to be set right by whoever deploys; the message says what, and a stack trace would not help. */
export class SetupProblem extends Error {}

/** The CloudFront address before the first deploy has told it; nothing answers there, so a mistake is loud. */
const addressToCome = 'https://address-to-come.invalid';

const certificateArn = z
  .string()
  .regex(
    /^arn:aws:acm:us-east-1:\d{12}:certificate\/[0-9a-f-]{36}$/,
    'a certificate in us-east-1: CloudFront takes no other',
  );

const cognito = z.strictObject({
  kind: z.literal('cognito'),
  /** Of the sign-in page: `<prefix>.auth.eu-west-2.amazoncognito.com`, unique in the region. */
  domainPrefix: z
    .string()
    .regex(/^(?!.*(?:aws|amazon|cognito))[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/, 'small letters, digits and hyphens'),
  /** Clients of other systems that call the API in a name of their own: Cognito gives their tokens no audience. */
  apiClientIds: z.array(z.string().regex(/^[a-z0-9]+$/)).default([]),
});

const external = z.strictObject({
  kind: z.literal('external'),
  issuer: z.url({ protocol: /^https$/, error: 'an https address, as the issuer writes it in its tokens' }),
  clientId: z.string().min(1),
  audience: z.string().min(1),
});

/** CloudWatch keeps logs only for certain numbers of days; these are the sensible ones. */
const logDays = z.literal([
  RetentionDays.ONE_WEEK,
  RetentionDays.TWO_WEEKS,
  RetentionDays.ONE_MONTH,
  RetentionDays.TWO_MONTHS,
  RetentionDays.THREE_MONTHS,
  RetentionDays.SIX_MONTHS,
  RetentionDays.ONE_YEAR,
]);

const domain = z.strictObject({ name: z.hostname().toLowerCase(), certificateArn });

export const StageConfig = z
  .strictObject({
    stage: z.enum(['dev', 'live']),
    account: z
      .string()
      .regex(/^\d{12}$/, 'twelve digits')
      .optional(),
    region: z.literal('eu-west-2'),
    domain: domain.optional(),
    /** What CloudFront called the distribution, told by the first deploy; needed only without a domain. */
    cloudFrontName: z
      .string()
      .regex(/^[a-z0-9]+\.cloudfront\.net$/)
      .optional(),
    signIn: z.discriminatedUnion('kind', [cognito, external]),
    alarmEmail: z.email(),
    logDays,
    throttle: z.strictObject({
      requestsPerSecond: z.int().min(1).max(1000),
      burst: z.int().min(1).max(2000),
    }),
    /** How long, in days, the audit log cannot be deleted; with `compliance` by nobody at all, root included. */
    audit: z.strictObject({ days: z.int().min(1).max(3650), lock: z.enum(['governance', 'compliance']) }),
    webAclArn: z
      .string()
      .regex(
        /^arn:aws:wafv2:us-east-1:\d{12}:global\/webacl\/.+$/,
        'a global web ACL: CloudFront takes no regional one',
      )
      .optional(),
    /** NHS login for the person's own page; without it they come by a code or a link. */
    nhsLogin: z.strictObject({ issuer: z.url({ protocol: /^https$/ }), clientId: z.string().min(1) }).optional(),
    notifyUrl: z.url({ protocol: /^https$/ }).default('https://api.notifications.service.gov.uk'),
    /** The id of a sender of texts that names nobody; without one a colleague tells whoever needs it. */
    notifyNeutralSender: z.string().min(1).optional(),
    /** The mailbox to which people answer e-mails, which takes plus-addresses; without it e-mails say that nobody reads answers. */
    replyAddress: z.email().optional(),
    /** The stream of a table restored from a point in time, which is then used in place of the data stack's own. */
    restoredStreamArn: z
      .string()
      .regex(
        /^arn:aws:dynamodb:eu-west-2:\d{12}:table\/[\w.-]+\/stream\/.+$/,
        'the ARN of a stream of a table in eu-west-2',
      )
      .optional(),
  })
  .refine(({ stage, domain }) => stage !== 'live' || domain !== undefined, {
    path: ['domain'],
    error: 'a live stage needs a domain: under a name of its own CloudFront cannot refuse old versions of TLS',
  })
  .refine(({ stage, account }) => stage !== 'live' || account !== undefined, {
    path: ['account'],
    error: 'a live stage names its account, so that a deploy with the wrong credentials is refused',
  });
export type StageConfig = z.output<typeof StageConfig>;

/** Gives the settings of a stage. Refuses: an unknown stage, and a setting that is missing, unknown or wrong, by name. */
export const stageConfig = (stages: Readonly<Record<string, unknown>>, stage: unknown): StageConfig => {
  const known = Object.keys(stages).join(', ');
  if (typeof stage !== 'string' || !Object.hasOwn(stages, stage)) {
    throw new SetupProblem(`There is no stage "${String(stage)}". Known: ${known}. Choose one with -c stage=NAME.`);
  }
  const parsed = StageConfig.safeParse(stages[stage]);
  if (!parsed.success) throw new SetupProblem(`infra/stages.ts, stage "${stage}":\n${z.prettifyError(parsed.error)}`);
  if (parsed.data.stage !== stage)
    throw new SetupProblem(`infra/stages.ts: "${stage}" calls itself "${parsed.data.stage}".`);
  return parsed.data;
};

/** Gives the address people type, without a slash at its end. */
export const publicUrl = ({ domain, cloudFrontName }: StageConfig): string => {
  const name = domain?.name ?? cloudFrontName;
  return name === undefined ? addressToCome : `https://${name}`;
};
