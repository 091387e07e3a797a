import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  type Item,
  makeEvent,
  mayForPerson,
  referenceOf,
  refuse,
  remember,
  useCase,
  wasHad,
} from '@fingerpost/kernel';
import { viewKey } from '@fingerpost/core/access';
import {
  type Case,
  caseKey,
  caseOf,
  casePartition,
  caseRefusals,
  isTeamOfCase,
  recordLook,
  scopeOf,
} from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { noticeKey, noticesPartition } from '@fingerpost/core/message';
import { Person, type ReadsIn, readsIn } from '@fingerpost/core/patient';
import { hasRestrictedNeed } from '@fingerpost/core/referral';
import { threadPartition } from '@fingerpost/core/thread';
import { complaintPartition } from '@fingerpost/core/voice';
import { addDays, dayOf, mayNameRestricted } from '@fingerpost/core/work';
import { complaintsShown } from './complaints-shown.ts';
import { contentsIn } from './contents.ts';
import type { Held } from './everything.ts';
import { HeldFormat, Reading } from './held.ts';
import { heldEvent } from './held.events.ts';
import { heldKey } from './held.keys.ts';

const readAll = async ({ table }: Pick<Context, 'table'>, partition: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await table.query(partition, after === undefined ? {} : { after });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

const monthsOf = (openedAt: string, now: Date): readonly string[] => {
  const months = [dayOf(now).slice(0, 7)];
  const first = openedAt.slice(0, 7);
  while ((months.at(-1) ?? '') > first && months.length < 120)
    months.push(addDays(`${months.at(-1) ?? ''}-01`, -1).slice(0, 7));
  return months;
};

const mostAtOnce = 100;
const AtNotice = z.object({ noticeId: z.string() });

/** Reads what was sent to the person, or was to be. */
const readNotices = async (context: Pick<Context, 'table'>, caseId: string): Promise<readonly Item[]> => {
  const places = await readAll(context, noticesPartition(caseId));
  const keys = places.map(({ data }) => noticeKey(AtNotice.parse(data).noticeId));
  const notices: Item[] = [];
  for (let from = 0; from < keys.length; from += mostAtOnce)
    notices.push(...(await context.table.getMany(keys.slice(from, from + mostAtOnce))));
  return notices;
};

const readsInOf = (items: readonly Item[]): ReadsIn | undefined => {
  const person = items.find(({ type }) => type === 'person');
  return person === undefined ? undefined : readsIn(Person.parse(person.data));
};

const record = async (context: Context, of: Case, items: readonly Item[], format: HeldFormat): Promise<void> => {
  const key = heldKey(of.id);
  const item = items.find(({ type, sk }) => type === 'held' && sk === key.sk);
  const before = item === undefined ? undefined : Reading.parse(item.data);
  if (before !== undefined && wasHad(context, before.recent)) return;
  const version = (before?.version ?? 0) + 1;
  const after: Reading = {
    lastAt: context.now.toISOString(),
    version,
    recent: remember(context, before?.recent ?? []),
  };
  const event = makeEvent(context, {
    ...heldEvent('EverythingRead', { format }),
    subject: of.id,
    version,
    scope: scopeOf(of),
  });
  await commit(context, {
    head: key,
    event,
    writes: [{ kind: 'put', expect: before?.version ?? 'new', item: { ...key, type: 'held', version, data: after } }],
  });
};

/** A look by whoever answers a complaint, or a notice about one. */
const tellsOfComplaint = ({ data }: Item): boolean => {
  const { why, kind } = z.object({ why: z.unknown(), kind: z.unknown() }).partial().parse(data);
  return why === 'complaint' || kind === 'complaint';
};

/**
 * Gives everything held about a person, to themselves or for their team to print: but not what others said
 * in confidence, what keeps somebody safe, or what may name a restricted need; says how much was left out and
 * why. Records that it was read.
 * Refuses: case.missing.
 */
export const readEverything = useCase({
  input: z.object({ caseId: CaseId, format: HeldFormat }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId, format }, context): Promise<Held> => {
    const items = await readAll(context, casePartition(caseId));
    const head = items.find(({ type, sk }) => type === 'case' && sk === caseKey(caseId).sk);
    if (head === undefined) throw refuse(caseRefusals.missing);
    const of = caseOf(head);
    if (!mayForPerson(context.actor, caseId, 'see') && !isTeamOfCase(context.actor, of))
      throw refuse(caseRefusals.missing);
    await recordLook(context, of);
    await record(context, of, items, format);
    const isPerson = context.actor.kind === 'patient';
    const [directory, thread, notices, complaints, ...views] = await Promise.all([
      readDirectory(context),
      readAll(context, threadPartition(caseId)),
      readNotices(context, caseId),
      // A team may be what a complaint is about.
      isPerson ? readAll(context, complaintPartition(caseId)) : [],
      ...monthsOf(of.openedAt, context.now).map((month) => readAll(context, viewKey(caseId, month, '').pk)),
    ]);
    const policy = directory.policyOf(of.commissionerId);
    const told = [...notices, ...views.flat()].filter((item) => isPerson || !tellsOfComplaint(item));
    const contents = contentsIn([...items, ...thread, ...complaintsShown(complaints), ...told], {
      directory,
      isPerson,
      mayName: mayNameRestricted(context.actor, of, directory, dayOf(context.now)),
      restricted: policy.restrictedNeeds,
      isRestrictedCase: hasRestrictedNeed(of, items, policy),
    });
    return {
      ...contents,
      madeAt: context.now.toISOString(),
      reference: referenceOf(caseId),
      team: { name: directory.nameOf(of.teamId), phone: directory.organisation(of.teamId)?.phone },
      isForPerson: isPerson,
      readsIn: readsInOf(items),
    };
  },
});
