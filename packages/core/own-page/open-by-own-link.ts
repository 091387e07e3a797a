import * as z from 'zod';
import { type Context, useCase, wasHad } from '@fingerpost/kernel';
import { nothing, type OpenedOwnPage, tryToOpen } from './opening.ts';
import { readOwnLink, type StoredLink, useUpLink } from './own-link.ts';
import { type InCase, readOwnPage } from './own-page.repository.ts';

/** What a link opens at the moment: nothing any more, or a question. */
export type OwnLinkOpens = OpenedOwnPage | { readonly opens: 'question-for-birth-date' };

type Good = { readonly found: InCase; readonly stored: StoredLink };

const goodLink = async (context: Context, token: string): Promise<Good | undefined> => {
  const stored = await readOwnLink(context, token);
  if (stored === undefined) return undefined;
  const { caseId, era, until, usedAt } = stored.link;
  if (until < context.now.toISOString()) return undefined;
  const found = await readOwnPage(context, caseId);
  // The same press of the button that used it up may come twice.
  if (usedAt !== undefined && !wasHad(context, found.page.recent)) return undefined;
  const isOpen = found.page.state === 'on' && found.page.era === era && found.of.status !== 'closed';
  return isOpen ? { found, stored } : undefined;
};

/**
 * Opens a person's page by the link in a message and their date of birth, then their PIN; without a birth
 * date it says whether the link is good, and changes nothing. A link lets somebody in once. One that was
 * guessed, used, too old or switched off opens nothing, and is not told apart. Refuses: input.invalid.
 */
export const openByOwnLink = useCase({
  input: z.object({
    token: z.string().max(200),
    dateOfBirth: z.iso.date('Type the day, month and year you were born.').optional(),
    pin: z.string().trim().max(6).optional(),
  }),
  allow: ['system'],
  run: async ({ token, dateOfBirth, pin }, context): Promise<OwnLinkOpens> => {
    const good = await goodLink(context, token);
    if (good === undefined) return nothing;
    if (dateOfBirth === undefined) return { opens: 'question-for-birth-date' };
    return tryToOpen(context, good.found, { dateOfBirth, pin }, [useUpLink(good.stored, context.now)]);
  },
});
