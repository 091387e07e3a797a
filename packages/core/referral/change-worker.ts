import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  eventItem,
  makeEvent,
  MemberId,
  mustMatch,
  refuse,
  useCase,
  type Write,
} from '@fingerpost/kernel';
import { memberActor } from '@fingerpost/core/access';
import {
  addNote,
  barredIn,
  type Case,
  caseEvent,
  caseRefusals,
  type CaseState,
  caseState,
  checkCaseStep,
  leadNoteKey,
  mustBeTeamOfCase,
  mustBeWorker,
  type NotWith,
  notWithKey,
  putNotWith,
  readCase,
  readCaseItems,
  scopeOf,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { heldByMember, heldByOrganisation } from '@fingerpost/core/work';
import { keepingFrom } from './barring.ts';
import { type Move, movesOf, together } from './moving.ts';

const waitingList = 'waiting-list';

/** The writes that keep the case from who had it until now: the list, its event, and what their requests read. */
const keptFrom = async (context: Context, found: Case, list: NotWith, memberId: string): Promise<readonly Write[]> => {
  const by = memberActor(context.actor);
  const entryId = context.random(16);
  const after: NotWith = {
    ...list,
    entries: [
      ...list.entries,
      {
        kind: 'member',
        entryId,
        memberId,
        organisationId: found.teamId,
        by: { memberId: by.memberId, name: by.name },
        at: context.now.toISOString(),
      },
    ],
    version: list.version + 1,
  };
  const event = makeEvent(context, {
    ...caseEvent('NotWithAdded', { entryId, declared: false }),
    subject: `${found.id}#not-with`,
    version: after.version,
    scope: scopeOf(found),
  });
  return [
    putNotWith(found.id, after),
    { kind: 'put', expect: 'new', item: eventItem(notWithKey(found.id), event) },
    ...(await keepingFrom(context, found.id, { organisationId: found.teamId, memberId })),
  ];
};

/**
 * Gives a person another link worker, as they asked the lead in private: the case goes with its
 * referrals and tasks to a colleague or back to the waiting list, and on the lead\u2019s choice the
 * former worker must not see it any more. Why stays with the leads. Refuses: case.missing, case.step,
 * case.worker, version.stale, idempotency.reused.
 */
export const changeWorker = useCase({
  input: z.object({
    caseId: CaseId,
    to: z.union([MemberId, z.literal(waitingList)]),
    keepFromFormer: z.boolean().default(false),
    reason: z.string().trim().max(1000).optional(),
  }),
  allow: ['team-lead'],
  run: async ({ caseId, to, keepFromFormer, reason }, context): Promise<CaseState> => {
    const items = await readCaseItems(context, caseId);
    const { found, notWith } = items;
    mustBeTeamOfCase(context.actor, found);
    const step = to === waitingList ? 'give-back' : 'move';
    if ((await checkCaseStep(context, found, step)) === 'repeat') return caseState(found);
    mustMatch(context, found.version);
    const from = found.workerId;
    const directory = await readDirectory(context);
    if (to !== waitingList) mustBeWorker(to, found.teamId, directory);
    if (from === undefined || to === from || barredIn(notWith).has(to)) throw refuse(caseRefusals.worker);
    const move: Move =
      to === waitingList
        ? { from, to: undefined, holder: heldByOrganisation(found.teamId) }
        : { from, to, holder: heldByMember(to) };
    const { changes } = movesOf(context, items, move, directory.policyOf(found.commissionerId));
    const last = changes.at(-1);
    if (last === undefined) throw refuse(caseRefusals.worker);
    await commit(context, {
      ...last,
      writes: [
        ...last.writes,
        ...together(changes.slice(0, -1)),
        ...(keepFromFormer ? await keptFrom(context, found, notWith, from) : []),
        ...(reason === undefined || reason === ''
          ? []
          : [addNote(context, leadNoteKey(caseId, found.version + 1), reason)]),
      ],
    });
    return caseState(await readCase(context, caseId));
  },
});
