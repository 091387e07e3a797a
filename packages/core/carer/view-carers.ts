import * as z from 'zod';
import { CaseId, referenceOf, useCase } from '@fingerpost/kernel';
import { mustBePersonOrTeamOfCase, recordLook } from '@fingerpost/core/case';
import { readDirectory } from '@fingerpost/core/directory';
import { dayOf } from '@fingerpost/core/work';
import { type Carer, type CarerDetails, isActive } from './carer.ts';
import { type CarerDid, readCarersDid } from './carers-did.ts';
import { readCaseWithCarers } from './carer.repository.ts';

/** A carer as the person and their team see them; `actsNow` when they may do something today. */
export type CarerView = CarerDetails &
  Pick<
    Carer,
    'carerId' | 'state' | 'scope' | 'from' | 'until' | 'hears' | 'needs' | 'capacity' | 'ended' | 'version'
  > & {
    readonly actsNow: boolean;
    readonly asked?: { readonly by: string; readonly on: string } | undefined;
    readonly authority?: (Omit<NonNullable<Carer['authority']>, 'seenBy'> & { readonly seenBy: string }) | undefined;
  };

/** The carers of a person. */
export type CarersView = {
  readonly reference: string;
  readonly carers: readonly CarerView[];
  readonly did: readonly CarerDid[];
};

/** Lists whom a person lets help them, and whom they let before; to themselves and to their team. Refuses: case.missing. */
export const viewCarers = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<CarersView> => {
    const { of, carers } = await readCaseWithCarers(context, caseId);
    mustBePersonOrTeamOfCase(context.actor, of);
    const directory = await readDirectory(context);
    await recordLook(context, of, directory);
    const nameOf = (memberId: string): string => directory.member(memberId)?.name ?? directory.nameOf(of.teamId);
    return {
      reference: referenceOf(caseId),
      did: await readCarersDid(context, caseId),
      carers: carers.map(({ carer, details }) => {
        const { taskId: _task, recent: _recent, asked, authority, ...shown } = carer;
        return {
          ...details,
          ...shown,
          actsNow: isActive(carer, dayOf(context.now)),
          asked: asked === undefined ? undefined : { by: nameOf(asked.by), on: asked.on },
          authority: authority === undefined ? undefined : { ...authority, seenBy: nameOf(authority.seenBy) },
        };
      }),
    };
  },
});
