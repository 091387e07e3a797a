import * as z from 'zod';
import type { Context } from '@fingerpost/kernel';
import { viewKey } from '@fingerpost/core/access';
import { type Directory, restrictedWords } from '@fingerpost/core/directory';
import { addDays, dayOf } from '@fingerpost/core/work';
import type { OwnLook } from './own-view.ts';

const Look = z.object({
  kind: z.string(),
  role: z.string().optional(),
  organisationId: z.string().optional(),
  why: z.string().optional(),
  at: z.iso.datetime(),
  requestId: z.string().optional(),
});

/** One page may be made of several parts, each of which records that somebody looked. */
const oncePerRequest = (looks: readonly z.infer<typeof Look>[]): readonly z.infer<typeof Look>[] => {
  const told = new Set<string>();
  return looks.filter(({ requestId }) => {
    const isTold = requestId !== undefined && told.has(requestId);
    if (requestId !== undefined) told.add(requestId);
    return !isTold;
  });
};

const monthsShown = 3;
const mostLooks = 100;

const monthsBack = (now: Date): readonly string[] => {
  const months = [dayOf(now).slice(0, 7)];
  while (months.length < monthsShown) months.push(addDays(`${months.at(-1) ?? ''}-01`, -1).slice(0, 7));
  return months;
};

/** Tells who looked at a case or its referrals in this month and the two before, latest first, up to 100; not by name for those who are to stay unnamed. */
export const looksAt = async (
  context: Context,
  directory: Directory,
  { caseId, unnamed }: { readonly caseId: string; readonly unnamed: ReadonlySet<string> },
): Promise<readonly OwnLook[]> => {
  const nameOf = (organisationId: string): string =>
    unnamed.has(organisationId) ? restrictedWords : directory.nameOf(organisationId);

  const months = await Promise.all(
    monthsBack(context.now).map((month) => context.table.query(viewKey(caseId, month, '').pk, { newestFirst: true })),
  );
  const looks = months.flatMap(({ rows }) => rows.map(({ data }) => Look.parse(data)));
  return oncePerRequest(looks)
    .filter(({ kind }) => kind !== 'patient')
    .slice(0, mostLooks)
    .map(({ kind, role, organisationId, why, at }) => ({
      role: role ?? kind,
      why,
      organisation: organisationId === undefined ? undefined : nameOf(organisationId),
      at,
    }));
};

/** Leaves out what a carer must not learn: that there is a service which stays unnamed, and that the person complained. */
export const looksForCarer = (looks: readonly OwnLook[]): readonly OwnLook[] =>
  looks.filter(({ organisation, why }) => organisation !== restrictedWords && why !== 'complaint');
