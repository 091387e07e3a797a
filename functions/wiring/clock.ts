import * as z from 'zod';

const Offset = z.coerce.number().int();

/** The domain clock. A local runtime may move it; sessions, tokens and TLS keep to real time. */
export const domainNow = (): Date => new Date(Date.now() + Offset.parse(process.env['CLOCK_OFFSET_MS'] ?? 0));
