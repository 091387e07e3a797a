import * as z from 'zod';
import { CaseId, isKeptFrom, type Item, mayForPerson, refuse, referenceOf, useCase } from '@fingerpost/kernel';
import { caseRefusals, isTeamOfCase, readCaseItems, recordLook } from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { nameOf } from '@fingerpost/core/patient';
import { type Letter, letterOf, type Referral, referralOf, referralRefusals } from '@fingerpost/core/referral';
import { dayOf, mayNameRestricted } from '@fingerpost/core/work';
import { type Consent, consentOf, isForRestricted } from './consent.ts';

/** Everything a person agreed to: with each service, and whether their practice hears how it goes. */
export type SharingView = {
  readonly reference: string;
  readonly name: string;
  /** Whom to ring, to change any of it. */
  readonly team: { readonly name: string; readonly phone?: string | undefined };
  readonly consents: readonly Consent[];
  readonly practice?: { readonly name: string; readonly hears: boolean } | undefined;
  readonly open: boolean;
};

/** Gives the agreement about one referral. Refuses: referral.missing. */
export const consentIn = ({ consents }: SharingView, referralId: string): Consent => {
  const found = consents.find((each) => each.referralId === referralId);
  if (found === undefined) throw refuse(referralRefusals.missing);
  return found;
};

const letterIn = (items: readonly Item[], found: Referral): Item | undefined =>
  items.find(({ type, sk }) => type === 'letter' && sk.includes(found.id.slice(-16)));

/** What was agreed before stands beside it, by the version that it had. */
const formerIn = (items: readonly Item[], found: Referral): readonly Letter[] =>
  items
    .filter(({ type, sk }) => type === 'former-letter' && sk.includes(found.id.slice(-16)))
    .map(letterOf)
    .toReversed();

const shownTo = (
  items: readonly Item[],
  directory: Directory,
  by: { readonly isCarer: boolean; readonly mayName: boolean; readonly now: Date },
): readonly Consent[] =>
  items
    .filter(({ type }) => type === 'referral')
    .map(referralOf)
    // What was only offered went nowhere, and nobody agreed to it.
    .filter(({ status, sentAt }) => status !== 'in-error' && sentAt !== undefined)
    // A carer must not learn that anything was asked for such a need.
    .filter((found) => !by.isCarer || !isForRestricted(directory, found))
    .toSorted((one, other) => other.openedAt.localeCompare(one.openedAt))
    .flatMap((found) => {
      const letter = letterIn(items, found);
      const named = by.mayName || !isForRestricted(directory, found);
      return letter === undefined
        ? []
        : [
            consentOf(directory, {
              found,
              letter: letterOf(letter),
              former: formerIn(items, found),
              now: by.now,
              named,
            }),
          ];
    });

/**
 * Shows what a person agreed to share, with whom, how and until when, and what has ended: to themselves, a
 * carer who may see, and their team. Refuses: case.missing.
 */
export const viewSharing = useCase({
  input: z.object({ caseId: CaseId }),
  allow: ['patient', 'carer', 'link-worker', 'team-lead'],
  run: async ({ caseId }, context): Promise<SharingView> => {
    const { actor, now } = context;
    if (isKeptFrom(actor, caseId)) throw refuse(caseRefusals.missing);
    const { found, person, rest } = await readCaseItems(context, caseId);
    const isTeam = isTeamOfCase(actor, found);
    if (!isTeam && !mayForPerson(actor, caseId, 'see')) throw refuse(caseRefusals.missing);
    const directory = await readDirectory(context);
    await recordLook(context, found, directory);
    const mayName = isTeam && mayNameRestricted(actor, found, directory, dayOf(now));
    return {
      reference: referenceOf(caseId),
      name: nameOf(person),
      team: { name: directory.nameOf(found.teamId), phone: directory.organisation(found.teamId)?.phone },
      consents: shownTo(rest, directory, { isCarer: actor.kind === 'carer', mayName, now }),
      practice:
        found.practiceId === undefined
          ? undefined
          : { name: directory.nameOf(found.practiceId), hears: found.noFeedback !== true },
      open: found.status !== 'closed',
    };
  },
});
