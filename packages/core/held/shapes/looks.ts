import * as z from 'zod';
import { Access } from '@fingerpost/core/case';
import { others, organisation, parts, safety, shape, technical, twice } from '../shape.ts';

const Look = z.object({
  kind: z.string(),
  memberId: z.string().optional(),
  role: z.string().optional(),
  organisationId: z.string().optional(),
  purpose: z.string().optional(),
  device: z.string().optional(),
  at: z.iso.datetime(),
  requestId: z.string(),
  why: z.string().optional(),
  caseId: z.string().optional(),
  referralId: z.string().optional(),
});

/** Who looked: for which organisation, in which role, when and why, but not by name. */
export const look = shape(Look, {
  kind: { word: 'who', as: 'code' },
  memberId: others,
  role: { word: 'role', as: 'code' },
  organisationId: organisation('organisation'),
  purpose: { word: 'throughLink', as: 'code' },
  device: technical,
  at: 'when',
  requestId: technical,
  why: { word: 'whyLooked', as: 'code' },
  caseId: technical,
  referralId: { word: 'about', as: 'referral' },
});

const access = Access.shape;

/** That somebody of another team opened the outline: which team and why, but not what they wrote for the lead. */
export const accessBeyondTeam = shape(Access, {
  taskId: technical,
  by: parts(
    'by',
    shape(access.by, { memberId: technical, name: others, organisationId: organisation('organisation') }),
  ),
  reason: 'reason',
  words: safety,
  at: 'when',
  until: 'until',
  review: parts('checked', shape(access.review.unwrap(), { result: 'result', by: twice, at: 'when' })),
  version: technical,
  recent: technical,
});
