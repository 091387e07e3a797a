import * as z from 'zod';
import { type Item, MemberId, OrganisationId, Recent, TaskId, type Write } from '@fingerpost/kernel';
import { accessKey } from './case.keys.ts';

/** Why somebody of another team opens a case. */
export const AccessReason = z.enum(['person-is-here', 'emergency', 'transfer', 'covering', 'safeguarding', 'other']);
export type AccessReason = z.infer<typeof AccessReason>;

/** That somebody of another team opened a case: who, why, until when they see its outline, and what its lead made of it. */
export const Access = z.object({
  taskId: TaskId,
  by: z.object({ memberId: MemberId, name: z.string(), organisationId: OrganisationId }),
  reason: AccessReason,
  words: z.string(),
  at: z.iso.datetime(),
  until: z.iso.datetime(),
  review: z
    .object({
      result: z.enum(['right', 'incident']),
      by: z.object({ memberId: MemberId, name: z.string() }),
      at: z.iso.datetime(),
    })
    .optional(),
  version: z.int(),
  recent: z.array(Recent),
});
export type Access = z.infer<typeof Access>;

/** Parses a stored access. */
export const accessOf = (item: Item): Access => Access.parse(item.data);

/** The write that keeps an access over the version before it. */
export const putAccess = (caseId: string, access: Access): Write => ({
  kind: 'put',
  expect: access.version === 1 ? 'new' : access.version - 1,
  item: {
    ...accessKey(caseId, access.taskId.slice(-16)),
    type: 'access',
    version: access.version,
    data: access,
  },
});
