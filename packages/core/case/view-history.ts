import * as z from 'zod';
import { CaseId, type EventEnvelope, openCursor, type Page, sealCursor, useCase } from '@fingerpost/kernel';
import { recordView } from '@fingerpost/core/access';
import { type Directory, isRestricted, NeedCode, readDirectory } from '@fingerpost/core/directory';
import { dayOf, mayKnowNotWith, mayNameRestricted, shownNeeds } from '@fingerpost/core/work';
import { mustBeTeamOfCase } from './case-access.ts';
import { readCase } from './case.repository.ts';
import { readEvents } from './read-events.ts';
import { whyLooked } from './why-looked.ts';

/** One thing that happened: what, when, by whom, and codes, dates and ids that say more. */
export type HistoryLine = Pick<EventEnvelope, 'eventId' | 'type' | 'at' | 'subject' | 'data'> & {
  readonly by: {
    readonly name?: string | undefined;
    readonly role: string;
    readonly organisation?: string | undefined;
  };
};

const pageSize = 25;

/** That there is a “not with” list is itself told to nobody but the worker and the leads. */
const ofTheList: readonly string[] = ['NotWithAdded', 'NotWithRemoved'];

const orderOf = ({ at, eventId }: EventEnvelope): string => `${at}#${eventId}`;

const OfReferral = z.looseObject({ need: NeedCode.optional(), needs: z.array(NeedCode).optional() });

const byWhom = (actor: EventEnvelope['actor'], directory: Directory): HistoryLine['by'] => {
  if (actor.kind !== 'staff' && actor.kind !== 'link') return { role: actor.kind };
  const role = actor.kind === 'staff' ? actor.role : actor.kind;
  return { name: actor.name, role, organisation: directory.nameOf(actor.organisationId) };
};

const lineOf = ({ eventId, type, at, subject, actor, data }: EventEnvelope, directory: Directory): HistoryLine => ({
  eventId,
  type,
  at,
  subject,
  by: byWhom(actor, directory),
  data,
});

const telling: readonly string[] = ['serviceId', 'providerId', 'kind', 'spokeWith'];
const outside: readonly string[] = ['provider', 'link'];

/** Leaves out of a line which restricted need it was, which service, and who of that service acted. */
const withoutRestricted = (line: HistoryLine, restricted: readonly NeedCode[]): HistoryLine => {
  const { need, needs, ...rest } = OfReferral.parse(line.data);
  const isHidden = need !== undefined && isRestricted(need, restricted);
  const tells = ([name, value]: [string, unknown]): boolean =>
    telling.includes(name) || value === line.data['providerId'];
  const unnamed = Object.fromEntries(Object.entries(rest).filter((entry) => !tells(entry)));
  return {
    ...line,
    by: isHidden && outside.includes(line.by.role) ? { role: line.by.role } : line.by,
    data: {
      ...(isHidden ? unnamed : rest),
      ...(need === undefined ? {} : { need: isHidden ? 'restricted' : need }),
      ...(needs === undefined ? {} : { needs: shownNeeds(needs, restricted, false) }),
    },
  };
};

/**
 * Shows what happened in a case to its team, 25 events at a time and newest first, and records the
 * view. Refuses: case.missing, page.cursor.
 */
export const viewHistory = useCase({
  input: z.object({ caseId: CaseId, cursor: z.string().optional() }),
  allow: ['link-worker', 'team-lead'],
  run: async ({ caseId, cursor }, context): Promise<Page<HistoryLine>> => {
    const list = `history/${caseId}`;
    const before = openCursor(context, list, cursor)?.['before'];
    const [found, events] = await Promise.all([readCase(context, caseId), readEvents(context, caseId)]);
    mustBeTeamOfCase(context.actor, found);
    const directory = await readDirectory(context);
    const day = dayOf(context.now);
    await recordView(context, caseId, whyLooked(context.actor, found, directory, day));
    const mayName = mayNameRestricted(context.actor, found, directory, day);
    const mayKnowList = mayKnowNotWith(context.actor, found, directory, day);
    const { restrictedNeeds } = directory.policyOf(found.commissionerId);
    const left = events
      // What happens to a referral once another team leads it is that team's to read.
      .filter(({ scope }) => scope === undefined || scope.teamId === found.teamId)
      .filter(({ type }) => mayKnowList || !ofTheList.includes(type))
      .filter((event) => before === undefined || orderOf(event) < before)
      .toSorted((one, other) => (orderOf(one) < orderOf(other) ? 1 : -1));
    const shown = left.slice(0, pageSize);
    const last = left.length > pageSize ? shown.at(-1) : undefined;
    return {
      items: shown.map((event) => {
        const line = lineOf(event, directory);
        return mayName ? line : withoutRestricted(line, restrictedNeeds);
      }),
      ...(last === undefined ? {} : { next: sealCursor(context, list, { before: orderOf(last) }) }),
    };
  },
});
