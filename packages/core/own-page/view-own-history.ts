import * as z from 'zod';
import { type Context, doorRefusals, mayForPerson, refuse, useCase } from '@fingerpost/kernel';
import { readCase, readEvents, recordLook } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import type { Told } from '@fingerpost/core/patient';
import {
  aboutService,
  byWhom,
  isAboutRestricted,
  type OwnHistoryBy,
  type OwnHistoryWhat,
  toldIn,
  unnamedIn,
  whatOf,
} from './own-history.ts';
import { looksAt, looksForCarer } from './own-looks.ts';
import type { OwnLook } from './own-view.ts';

/** One thing that happened: what, when, by whom, with which service, and how the team was told of the person's choice. */
export type OwnHistoryLine = {
  readonly what: OwnHistoryWhat;
  readonly at: string;
  readonly by: OwnHistoryBy;
  /** The service it is about; unnamed where a restricted need led to it. */
  readonly service?: { readonly name?: string | undefined } | undefined;
  readonly told?: Told | undefined;
};

/** What happened, and who looked, latest first. */
export type OwnHistory = { readonly lines: readonly OwnHistoryLine[]; readonly looks: readonly OwnLook[] };

const mostLines = 200;

const caseOf = ({ actor }: Context): string => {
  const caseId = actor.kind === 'patient' || actor.kind === 'carer' ? actor.caseId : undefined;
  if (caseId === undefined || !mayForPerson(actor, caseId, 'see')) throw refuse(doorRefusals.forbidden);
  return caseId;
};

const serviceOf = (
  { serviceId, providerId }: ReturnType<typeof aboutService>,
  directory: Directory,
  unnamed: ReadonlySet<string>,
): OwnHistoryLine['service'] => {
  if (providerId === undefined) return undefined;
  if (unnamed.has(providerId)) return {};
  const service = serviceId === undefined ? undefined : directory.service(serviceId);
  return { name: service?.name ?? directory.nameOf(providerId) };
};

/**
 * Shows a person, or a carer whom they let see it, what happened in their case and who looked at their
 * record and why, the latest 200 things first; to a carer nothing of a restricted need. Refuses: actor.forbidden, case.missing.
 */
export const viewOwnHistory = useCase({
  input: z.object({}),
  allow: ['patient', 'carer'],
  run: async (_, context): Promise<OwnHistory> => {
    const caseId = caseOf(context);
    const [found, events, directory] = await Promise.all([
      readCase(context, caseId),
      readEvents(context, caseId),
      readDirectory(context),
    ]);
    await recordLook(context, found, directory);
    const { restrictedNeeds } = directory.policyOf(found.commissionerId);
    const unnamed = unnamedIn(events, restrictedNeeds);
    const isCarer = context.actor.kind === 'carer';
    const lines = events
      .filter((event) => !isCarer || !isAboutRestricted(event, restrictedNeeds, unnamed))
      .toSorted((one, other) => other.at.localeCompare(one.at))
      .flatMap((event): readonly OwnHistoryLine[] => {
        const what = whatOf(event);
        if (what === undefined) return [];
        const service = serviceOf(aboutService(event), directory, unnamed);
        return [{ what, at: event.at, by: byWhom(event, directory, unnamed), service, told: toldIn(event) }];
      });
    const looks = await looksAt(context, directory, { caseId, unnamed });
    return { lines: lines.slice(0, mostLines), looks: isCarer ? looksForCarer(looks) : looks };
  },
});
