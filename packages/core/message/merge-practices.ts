import * as z from 'zod';
import { commit, type Context, makeEvent, OrganisationId, Raced, refuse, TableBusy, useCase } from '@fingerpost/kernel';
import { storedMember } from '@fingerpost/core/access';
import {
  directoryRefusals,
  type Organisation,
  organisationKey,
  putOrganisation,
  readDirectory,
  readOrganisation,
  transferMember,
} from '@fingerpost/core/directory';
import { heldByOrganisation, readHeldBy } from '@fingerpost/core/work';
import { casesRegisteredAt, type Merge, moveToPractice, registerAt } from './merging.ts';

/** How much went to the other practice in this call; `left` is still to go: asking again goes on. */
export type PracticesMerged = {
  readonly cases: number;
  readonly tasks: number;
  readonly members: number;
  readonly left: number;
  readonly closed: boolean;
};

const atOnce = 50;
const tries = 3;

type Practice = Extract<Organisation, { kind: 'practice' }>;

const readPractice = async (context: Context, organisationId: string) => {
  const { organisation, version } = await readOrganisation(context, organisationId);
  if (organisation.kind !== 'practice') throw refuse(directoryRefusals.organisationMissing);
  return { practice: organisation, version };
};

const save = (context: Context, practice: Practice, version: number, type: string): Promise<void> => {
  const { organisationId, kind, status, mergedInto } = practice;
  const data = { organisationId, kind, status, mergedInto };
  const event = makeEvent(context, { type, subject: organisationId, version, data });
  const writes = putOrganisation({ organisation: practice, version });
  return commit(context, { head: organisationKey(organisationId), event, writes });
};

/** Takes one step of many: tells whether it is done; what somebody else changes at the time waits for the next call. */
const isDone = async (context: Context, step: () => Promise<void>): Promise<boolean> => {
  for (let attempt = 1; attempt <= tries; attempt += 1) {
    try {
      await step();
      return true;
    } catch (error) {
      if (!(error instanceof Raced || error instanceof TableBusy)) throw error;
      await context.pause(25 * 2 ** attempt);
    }
  }
  return false;
};

const countDone = async (context: Context, steps: readonly (() => Promise<void>)[]) => {
  let done = 0;
  for (const step of steps.slice(0, atOnce)) if (await isDone(context, step)) done += 1;
  return { done, left: steps.length - done };
};

const membersOf = async (context: Context, organisationId: string) => {
  const members = [];
  let after: Record<string, string> | undefined;
  do {
    const options = { beginsWith: '1#', ...(after === undefined ? {} : { after }) };
    const page = await context.table.query(organisationKey(organisationId).pk, options);
    members.push(...page.rows.map(storedMember));
    after = page.after;
  } while (after !== undefined);
  return members.filter(({ member }) => member.status !== 'deactivated');
};

const agree = async (context: Context, { from, to }: Merge): Promise<Practice> => {
  const [{ practice, version }, into] = await Promise.all([readPractice(context, from), readPractice(context, to)]);
  const isElsewhere = practice.mergedInto !== undefined && practice.mergedInto !== to;
  if (from === to || isElsewhere || into.practice.status !== 'active') throw refuse(directoryRefusals.mergeInto);
  const merging: Practice = { ...practice, mergedInto: to };
  if (practice.mergedInto === undefined) await save(context, merging, version + 1, 'PracticeMerged');
  return merging;
};

/**
 * Merges a practice into another: from the first moment what is written goes to the new one; then open
 * cases send their messages there, unfiled messages and tasks go over with their dates, and so do the
 * members, 50 of each a call, so that asking again goes on where it stopped; then the old practice is
 * closed. The practice that referred stays as it was, for the reports. Refuses: organisation.missing,
 * organisation.merge-into.
 */
export const mergePractices = useCase({
  input: z.object({ from: OrganisationId, to: OrganisationId }),
  allow: ['network-admin'],
  run: async (merge, whole): Promise<PracticesMerged> => {
    const { ifMatch: _anyVersion, idempotency: _ofManySteps, ...context } = whole;
    const { from, to } = merge;
    const practice = await agree(context, merge);
    const directory = await readDirectory(context);
    const open = await casesRegisteredAt(context, directory, from);
    const cases = await countDone(
      context,
      open.map((found) => () => registerAt(context, found, merge, directory)),
    );
    const held = await readHeldBy(context, heldByOrganisation(from));
    const tasks = await countDone(
      context,
      held.map(
        ({ id }) =>
          () =>
            moveToPractice(context, id, merge),
      ),
    );
    const members = await countDone(
      context,
      (await membersOf(context, from)).map(
        (member) => async () => commit(context, await transferMember(context, member, to)),
      ),
    );
    const left = cases.left + tasks.left + members.left;
    if (left === 0 && practice.status === 'active') {
      const { version } = await readPractice(context, from);
      await save(context, { ...practice, status: 'closed' }, version + 1, 'OrganisationSaved');
    }
    return { cases: cases.done, tasks: tasks.done, members: members.done, left, closed: left === 0 };
  },
});
