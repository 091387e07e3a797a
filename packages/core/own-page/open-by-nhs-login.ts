import * as z from 'zod';
import { type Context, useCase } from '@fingerpost/kernel';
import { Pointer, pointerKey } from '@fingerpost/core/patient';
import { nothing, type OpenedOwnPage, tryToOpen } from './opening.ts';
import { mostFailures } from './own-page.ts';
import { type InCase, readOwnPage } from './own-page.repository.ts';

/** The level at which NHS login has checked a document and the face of whoever comes; lower ones prove too little. */
const provenLevel = 'P9';

const isOpen = ({ page, of, person }: InCase, dateOfBirth: string): boolean =>
  page.state === 'on' && page.failures < mostFailures && of.status !== 'closed' && person.dateOfBirth === dateOfBirth;

const pageOf = async (context: Context, digest: string, dateOfBirth: string): Promise<InCase | undefined> => {
  const item = await context.table.get(pointerKey(digest));
  const open = item === undefined ? [] : Pointer.parse(item.data).open;
  const found = await Promise.all(open.map(({ caseId }) => readOwnPage(context, caseId)));
  const theirs = found.filter((each) => isOpen(each, dateOfBirth));
  return theirs.find(({ page }) => page.pin !== undefined) ?? theirs[0];
};

/**
 * Opens a person's page to whoever NHS login says they are: it takes the place of code and birth date, and the
 * PIN is asked for as ever. The NHS number comes as its keyed digest; anything but a proven identity, and a
 * number or birth date that nobody with an open page has, opens nothing. Refuses: input.invalid.
 */
export const openByNhsLogin = useCase({
  input: z.object({
    numberDigest: z.string(),
    dateOfBirth: z.iso.date(),
    level: z.string(),
    pin: z.string().trim().max(6).optional(),
  }),
  allow: ['system'],
  run: async ({ numberDigest, dateOfBirth, level, pin }, context): Promise<OpenedOwnPage> => {
    if (level !== provenLevel) return nothing;
    const found = await pageOf(context, numberDigest, dateOfBirth);
    return found === undefined ? nothing : tryToOpen(context, found, { dateOfBirth, pin });
  },
});
