import * as z from 'zod';
import type { Context as HonoContext } from 'hono';
import type { Context, FieldError } from '@fingerpost/kernel';
import type { FormValues } from '@fingerpost/pages/form';
import { textOf } from '../web/fields.ts';
import { realSeconds } from '../web/session.ts';

/** The box that people do not see: what stands in it was put there by a program. */
export const trapField = 'website';
const openedField = 'opened';
const purpose = 'form-opened';
const quickest = 3;
const longest = 24 * 60 * 60;

/** The hidden fields of a public form: when it was shown, sealed so that nobody else can say so. */
export const guardFields = ({ secrets }: Pick<Context, 'secrets'>): Readonly<Record<string, string>> => ({
  [openedField]: secrets.seal(purpose, String(realSeconds())),
});

const askAgain = (message: string): readonly FieldError[] => [{ field: '', message }];

/**
 * Says what to ask again where a form looks like a program's, or was open for more than a day; nothing
 * when all is well. Nobody is turned away for it: the form comes back with everything typed.
 */
export const doubtsAbout = (values: FormValues, { secrets }: Pick<Context, 'secrets'>): readonly FieldError[] => {
  const opened = Number(secrets.unseal(purpose, textOf(values, openedField)) ?? Number.NaN);
  const seconds = realSeconds() - opened;
  if (Number.isNaN(seconds) || seconds > longest)
    return askAgain('This page was open for a long time. Check what you wrote, then press Send again.');
  if (seconds < quickest || textOf(values, trapField) !== '')
    return askAgain('That was very quick. Check what you wrote, then press Send again.');
  return [];
};

/** What Lambda's side of Hono says of the request: the nearest address. */
const Gateway = z.object({
  event: z.object({ requestContext: z.object({ http: z.object({ sourceIp: z.string() }) }) }),
});

/** IPv6 addresses are given out by the /64, so that is what counts as one. */
const oneOf = (address: string): string =>
  address.includes(':') && !address.includes('.') ? address.split(':').slice(0, 4).join(':') : address;

/**
 * Gives the address a request came from: CloudFront names its viewer before itself in X-Forwarded-For.
 * It is only ever digested; the limit for each team stands behind it, since a header can be made up.
 */
export const addressOf = (c: HonoContext): string => {
  const hops = (c.req.header('x-forwarded-for') ?? '').split(',').map((hop) => hop.trim());
  const nearest = Gateway.safeParse(c.env).data?.event.requestContext.http.sourceIp;
  return oneOf(hops.at(-2) ?? nearest ?? hops.at(-1) ?? 'unknown');
};
