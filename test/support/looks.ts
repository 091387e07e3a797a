import * as z from 'zod';
import { viewKey } from '@fingerpost/core/access';
import type { World } from '@fingerpost/testkit';

const Look = z.object({ kind: z.string(), role: z.string().optional(), why: z.string().optional() });

/** Who looked at a case in the month of a world's beginning, by role and reason. */
export const looksOf = async (
  world: World,
  caseId: string,
  month = '2026-11',
): Promise<readonly (readonly [string, string | undefined])[]> =>
  (await world.table.query(viewKey(caseId, month, '').pk)).rows
    .map(({ data }) => Look.parse(data))
    .map(({ kind, role, why }) => [role ?? kind, why]);
