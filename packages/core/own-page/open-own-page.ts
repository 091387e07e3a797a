import * as z from 'zod';
import { CaseId, useCase } from '@fingerpost/kernel';
import { actingCarer } from '@fingerpost/core/carer';
import { nothing, type OpenedOwnPage, tryToOpen } from './opening.ts';
import { codeAsMade, codeDigest } from './own-code.ts';
import type { OwnPage } from './own-page.ts';
import { ownCodeKey } from './own-page.keys.ts';
import { readOwnPage } from './own-page.repository.ts';

const OfCase = z.object({ caseId: CaseId, carerId: z.string().optional() });

const isGood = (page: OwnPage, digest: string, now: Date): boolean =>
  page.state === 'on' && page.code?.digest === digest && page.code.until >= now.toISOString();

/**
 * Opens a person's page by the code that they or their carer were given and the person's date of birth, then the PIN. Five wrong
 * tries use a code up; nothing tells a stranger which part was wrong. Refuses: input.invalid.
 */
export const openOwnPage = useCase({
  input: z.object({
    code: z.string().trim().min(1, 'Type the code we gave you.').max(40),
    dateOfBirth: z.iso.date('Type the day, month and year you were born.'),
    pin: z.string().trim().max(6).optional(),
  }),
  allow: ['system'],
  run: async ({ code, ...typed }, context): Promise<OpenedOwnPage> => {
    const digest = codeDigest(context, codeAsMade(code));
    const item = await context.table.get(ownCodeKey(digest));
    if (item === undefined) return nothing;
    const { caseId, carerId } = OfCase.parse(item.data);
    if (carerId !== undefined && (await actingCarer(context, caseId, carerId)) === undefined) return nothing;
    const found = await readOwnPage(context, caseId, carerId);
    if (!isGood(found.page, digest, context.now) || found.of.status === 'closed') return nothing;
    return tryToOpen(context, found, typed);
  },
});
