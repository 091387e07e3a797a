import { type Context, idWithin, type Item, refuse } from '@fingerpost/kernel';
import { Person, personKey } from '@fingerpost/core/patient';
import { type Task, taskOf } from '@fingerpost/core/work';
import { type Access, accessOf } from './access.ts';
import type { Case } from './case.ts';
import {
  caseKey,
  casePartition,
  deathKey,
  identityKey,
  notWithKey,
  planKey,
  referrerKey,
  visitRiskKey,
} from './case.keys.ts';
import { caseRefusals } from './case.refusals.ts';
import { caseOf } from './case.repository.ts';
import { Contact } from './contact.ts';
import { type Death, deathOf } from './death.ts';
import { type NotWith, notWithOf } from './not-with.ts';
import { type Identity, identityOfCase } from './identity.ts';
import { NewMessages } from './new-messages.ts';
import { type Note, noteOf } from './note.ts';
import { type Ons4, ons4Of } from './ons4.ts';
import { Plan } from './plan.ts';
import { type Referrer, referrerOf } from './referrer.ts';
import { type VisitRisk, visitRiskOf } from './visit-risk.ts';

/** A whole case as it stands, without its history; `rest` are the items of features above. */
export type CaseItems = {
  readonly found: Case;
  readonly person: Person;
  readonly notes: readonly Note[];
  readonly requestedActions: readonly Note[];
  readonly referrer: Referrer | undefined;
  readonly plan: Plan | undefined;
  readonly ons4: readonly Ons4[];
  readonly contacts: readonly Contact[];
  readonly tasks: readonly Task[];
  readonly notWith: NotWith;
  readonly leadNotes: readonly Note[];
  readonly accesses: readonly Access[];
  readonly death: Death | undefined;
  readonly visitRisk: VisitRisk | undefined;
  /** What a practice was asked, and its answers, for `actionNotes`. */
  readonly actionItems: readonly Item[];
  readonly identity: Identity;
  /** How many messages of each thread are new to whom. */
  readonly newMessages: readonly NewMessages[];
  /** The words that came with a task, by its id. */
  readonly taskNotes: ReadonlyMap<string, Note>;
  readonly rest: readonly Item[];
};

const readAll = async (context: Pick<Context, 'table'>, caseId: string): Promise<readonly Item[]> => {
  const items: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(casePartition(caseId), {
      before: '9',
      ...(after === undefined ? {} : { after }),
    });
    items.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  return items;
};

const taskNoteAt = (item: Item): readonly (readonly [string, Note])[] => {
  if (item.type !== 'note') return [];
  const own = item.sk.split('#')[1] ?? '';
  return [[idWithin('tsk', `cas_${item.pk.slice(-26)}`, own), noteOf(item)]];
};

/** Reads a case, its person, plan, contacts and tasks with one query up to 100 items. Refuses: case.missing. */
export const readCaseItems = async (context: Pick<Context, 'table'>, caseId: string): Promise<CaseItems> => {
  const items = await readAll(context, caseId);
  const at = (sk: string) => items.find((item) => item.sk === sk);
  const from = (prefix: string) => items.filter(({ sk }) => sk.startsWith(prefix));
  const head = at(caseKey(caseId).sk);
  const details = at(personKey(caseId).sk);
  if (head === undefined || details === undefined) throw refuse(caseRefusals.missing);
  const plan = at(planKey(caseId).sk);
  const death = at(deathKey(caseId).sk);
  const referrer = at(referrerKey(caseId).sk);
  return {
    found: caseOf(head),
    person: Person.parse(details.data),
    notes: from('0#note#').map(noteOf),
    requestedActions: from('0#actions#').map(noteOf),
    referrer: referrer === undefined ? undefined : referrerOf(referrer),
    plan: plan === undefined ? undefined : Plan.parse(plan.data),
    ons4: from('1#ons4#')
      .map(ons4Of)
      .toSorted((one, other) => one.at.localeCompare(other.at)),
    contacts: from('3#')
      .map(({ data }) => Contact.parse(data))
      .toReversed(),
    tasks: from('4#')
      .filter(({ type }) => type === 'task')
      .map(taskOf),
    taskNotes: new Map(from('4#').flatMap(taskNoteAt)),
    identity: identityOfCase(at(identityKey(caseId).sk)),
    death: death === undefined ? undefined : deathOf(death),
    notWith: notWithOf(at(notWithKey(caseId).sk)),
    leadNotes: from('7#lead#').map(noteOf),
    accesses: from('7#access#').map(accessOf),
    visitRisk: visitRiskOf(at(visitRiskKey(caseId).sk)),
    actionItems: from('0#action#'),
    newMessages: from('7#new#').map(({ data }) => NewMessages.parse(data)),
    rest: from('2#'),
  };
};
