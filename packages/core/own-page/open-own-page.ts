import * as z from 'zod';
import { CaseId, commit, type Context, useCase, wasHad } from '@fingerpost/kernel';
import { type ReadsIn, readsIn } from '@fingerpost/core/patient';
import { readDirectory } from '@fingerpost/core/directory';
import { codeAsMade, codeDigest, pinDigest } from './own-code.ts';
import { mostFailures, type OwnPage } from './own-page.ts';
import { ownPageEvent } from './own-page.events.ts';
import { ownCodeKey } from './own-page.keys.ts';
import { type InCase, nextOwnPage, ownPageChange, readOwnPage } from './own-page.repository.ts';

/**
 * What a code opens: nothing, which is all that a wrong code, a wrong birth date and a page that is
 * switched off are told apart by; whom to ring, before there is a PIN; the question for the PIN; or the
 * page, with the moment that its PIN was set and how the person reads.
 */
export type OpenedOwnPage =
  | { readonly opens: 'nothing' }
  | { readonly opens: 'whom-to-ring'; readonly phone?: string | undefined }
  | { readonly opens: 'question-for-pin' }
  | { readonly opens: 'page'; readonly caseId: string; readonly since: string; readonly reads?: ReadsIn | undefined };

const nothing: OpenedOwnPage = { opens: 'nothing' };
const OfCase = z.object({ caseId: CaseId });

const isGood = (page: OwnPage, digest: string, now: Date): boolean =>
  page.state === 'on' && page.code?.digest === digest && page.code.until >= now.toISOString();

/** Counts a wrong try; after five the code opens nothing any more, and the team gives a new one. */
const countFailure = async (context: Context, { page: before, of }: InCase): Promise<OpenedOwnPage> => {
  if (wasHad(context, before.recent)) return nothing;
  const failures = before.failures + 1;
  const after = nextOwnPage(context, before, {
    failures,
    code: failures >= mostFailures ? undefined : before.code,
  });
  await commit(context, ownPageChange(context, of, { before, after }, ownPageEvent('OwnPageTried', { failures })));
  return nothing;
};

const letIn = async (context: Context, { page: before, of, person }: InCase, since: string): Promise<OpenedOwnPage> => {
  const page: OpenedOwnPage = { opens: 'page', caseId: of.id, since, reads: readsIn(person) };
  if (wasHad(context, before.recent)) return page;
  const after = nextOwnPage(context, before, { failures: 0 });
  await commit(context, ownPageChange(context, of, { before, after }, ownPageEvent('OwnPageOpened', {})));
  return page;
};

/**
 * Opens a person's page by the code they were given and their date of birth, then their PIN. Five wrong
 * tries use a code up; nothing tells a stranger which part was wrong. Refuses: input.invalid.
 */
export const openOwnPage = useCase({
  input: z.object({
    code: z.string().trim().min(1, 'Type the code we gave you.').max(40),
    dateOfBirth: z.iso.date('Type the day, month and year you were born.'),
    pin: z.string().trim().max(6).optional(),
  }),
  allow: ['system'],
  run: async ({ code, dateOfBirth, pin }, context): Promise<OpenedOwnPage> => {
    const digest = codeDigest(context, codeAsMade(code));
    const item = await context.table.get(ownCodeKey(digest));
    if (item === undefined) return nothing;
    const found = await readOwnPage(context, OfCase.parse(item.data).caseId);
    const { page, of, person } = found;
    if (!isGood(page, digest, context.now) || of.status === 'closed') return nothing;
    if (person.dateOfBirth !== dateOfBirth) return countFailure(context, found);
    if (page.pin === undefined) {
      const team = (await readDirectory(context)).organisation(of.teamId);
      return { opens: 'whom-to-ring', phone: team?.phone };
    }
    if (pin === undefined || pin === '') return { opens: 'question-for-pin' };
    if (page.pin.digest !== pinDigest(context, of.id, pin)) return countFailure(context, found);
    return letIn(context, found, page.pin.setAt);
  },
});
