import * as z from 'zod';
import { idWithin, splitIdWithin } from '@fingerpost/kernel';
import { LastAttendance, type Referral } from './referral.ts';

const Fields = z.record(z.string(), z.unknown());
type Fields = z.infer<typeof Fields>;

const instants = ['caseOpenedAt', 'sentAt', 'acceptedAt', 'startedAt', 'finishedAt', 'lookAt'] as const;
const within = [
  ['rescueTaskId', 'tsk'],
  ['afterTaskId', 'tsk'],
  ['retryOf', 'ref'],
] as const;
const usual: Fields = { mode: 'network', reminded: 0, checkIns: 0 };
const packedOtherwise = new Set<string>([
  'caseId',
  'recent',
  'lastAttendance',
  'question',
  'former',
  'group',
  ...instants,
  ...within.map(([field]) => field),
]);

const numberOf = (instant: string): number => Date.parse(instant);

/**
 * Packs what a referral keeps besides its entry, so that a head stays small: instants as numbers in
 * a fixed order, ids within the case without the case's part, and nothing that is as usual.
 */
export const packed = (state: Referral, rest: unknown): Fields => ({
  ...Object.fromEntries(
    Object.entries(Fields.parse(rest)).filter(
      ([field, value]) => !packedOtherwise.has(field) && usual[field] !== value,
    ),
  ),
  at: instants.map((field) => (state[field] === undefined ? null : numberOf(state[field]))),
  ...Object.fromEntries(
    within.flatMap(([field]) => {
      const id = state[field];
      if (id === undefined) return [];
      const { caseId, own } = splitIdWithin(id);
      // Once it is led from another case, what it names may stand there.
      return [[field, caseId === state.caseId ? own : id]];
    }),
  ),
  ...(state.question === undefined ? {} : { asked: [numberOf(state.question.at), numberOf(state.question.dueBy)] }),
  ...(state.former === undefined ? {} : { was: [state.former.status, numberOf(state.former.dueBy)] }),
  ...(state.lastAttendance === undefined
    ? {}
    : { seen: Object.values(LastAttendance.parse(state.lastAttendance)).join(' ') }),
  ...(state.group === undefined ? {} : { in: `${state.group.groupId} ${state.group.from}` }),
  ...(state.recent.length === 0 ? {} : { recent: state.recent.map(({ digest, body }) => `${digest} ${body}`) }),
});

const Packed = z.looseObject({
  id: z.string(),
  at: z.array(z.int().nullable()),
  asked: z.tuple([z.int(), z.int()]).optional(),
  was: z.tuple([z.string(), z.int()]).optional(),
  seen: z.string().optional(),
  in: z.string().optional(),
  recent: z.array(z.string()).default([]),
});

const isoOf = (at: number): string => new Date(at).toISOString();

const pairOf = (words: string, first: string, second: string): Fields => {
  const space = words.indexOf(' ');
  return { [first]: words.slice(0, space), [second]: words.slice(space + 1) };
};

const seenOf = (words: string): Fields => {
  const [on, result, said] = words.split(' ');
  return { on, result, ...(said === undefined ? {} : { said }) };
};

/** Gives the fields of a referral back as `packed` found them, for its schema to parse. */
export const unpacked = (stored: unknown): Fields => {
  const { at, asked, was, seen, in: inGroup, recent, ...fields } = Packed.parse(stored);
  const { caseId } = splitIdWithin(fields.id);
  const idOf = (field: string, prefix: 'ref' | 'tsk'): Fields => {
    const own = fields[field];
    if (typeof own !== 'string') return {};
    return { [field]: own.startsWith(`${prefix}_`) ? own : idWithin(prefix, caseId, own) };
  };
  return {
    ...usual,
    ...fields,
    caseId,
    ...Object.fromEntries(
      instants.flatMap((field, index) => (typeof at[index] === 'number' ? [[field, isoOf(at[index])]] : [])),
    ),
    ...within.reduce<Fields>((ids, [field, prefix]) => ({ ...ids, ...idOf(field, prefix) }), {}),
    ...(asked === undefined ? {} : { question: { at: isoOf(asked[0]), dueBy: isoOf(asked[1]) } }),
    ...(was === undefined ? {} : { former: { status: was[0], dueBy: isoOf(was[1]) } }),
    ...(seen === undefined ? {} : { lastAttendance: seenOf(seen) }),
    ...(inGroup === undefined ? {} : { group: pairOf(inGroup, 'groupId', 'from') }),
    recent: recent.map((request) => pairOf(request, 'digest', 'body')),
  };
};
