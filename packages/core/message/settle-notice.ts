import * as z from 'zod';
import { type Context, NoticeId, splitIdWithin, useCase, writeTogether } from '@fingerpost/kernel';
import { type AboutPerson, readAbout } from './about.ts';
import { elsewhere } from './elsewhere.ts';
import { handToColleague } from './hand-to-colleague.ts';
import { isToSomebody, mostFailures, type Notice, receiptAt, retryAfter } from './notice.ts';
import { nextNotice, putNotice, readNotice } from './notice.repository.ts';

const Result = z.discriminatedUnion('result', [
  z.object({ result: z.literal('sent'), sentAs: z.string() }),
  z.object({ result: z.literal('failed'), code: z.string(), isPermanent: z.boolean() }),
]);

/** What a colleague's task would be about; undefined for what nobody could do by hand. */
const aboutOf = async (context: Context, to: Notice['for']): Promise<AboutPerson | undefined> => {
  if (isToSomebody(to)) return readAbout(context, to.caseId, to.referralId);
  if (to.who !== 'provider' && to.who !== 'device') return undefined;
  return readAbout(context, splitIdWithin(to.referralId).caseId, to.referralId);
};

/** Gives up on a notice: a colleague gets it as a task, or nobody needs it, or nobody could do it by hand. */
export const giveUp = async (context: Context, before: Notice, code: string): Promise<Notice['state']> => {
  const to = before.for;
  const about = await aboutOf(context, to);
  const failed: Notice = { ...before, failures: before.failures + 1 };
  if (isToSomebody(to) && about?.of.closure?.reason === 'died') {
    await writeTogether(context, putNotice(nextNotice(failed, { state: 'not-needed', code: 'died' }), before));
    return 'not-needed';
  }
  if (about === undefined) {
    await writeTogether(context, putNotice(nextNotice(failed, { state: 'given-up', code }), before));
    return 'given-up';
  }
  await handToColleague(context, failed, about, { why: code });
  return 'task';
};

/**
 * Records what came of sending a notice: sent, and its receipt asked for later; or failed and tried again after 5 minutes, 30, 2 hours,
 * then daily. After five failures a colleague gets it as a task.
 * One that will not get better goes to a person through the next channel that fits them, and to anybody else by way of a colleague.
 */
export const settleNotice = useCase({
  input: z.intersection(z.object({ noticeId: NoticeId, version: z.int() }), Result),
  allow: ['system'],
  run: async ({ noticeId, version, ...outcome }, context): Promise<{ readonly state: Notice['state'] | undefined }> => {
    const before = await readNotice(context, noticeId);
    if (before?.version !== version) return { state: before?.state };
    if (outcome.result === 'sent') {
      const after = nextNotice(before, { state: 'sent', sentAs: outcome.sentAs });
      await writeTogether(context, putNotice({ ...after, retryAt: receiptAt(context.now, after) }, before));
      return { state: 'sent' };
    }
    const { code, isPermanent } = outcome;
    const failures = before.failures + 1;
    if (isPermanent && isToSomebody(before.for)) {
      await writeTogether(context, putNotice(elsewhere(context, before, code), before));
      return { state: 'queued' };
    }
    if (isPermanent || failures >= mostFailures) return { state: await giveUp(context, before, code) };
    const retryAt = retryAfter(context.now, failures);
    await writeTogether(context, putNotice(nextNotice(before, { state: 'failed', failures, retryAt, code }), before));
    return { state: 'failed' };
  },
});
