import * as z from 'zod';
import {
  CaseId,
  commit,
  type Context,
  OrganisationId,
  ReferralId,
  refuse,
  useCase,
  type Write,
  writeTogether,
} from '@fingerpost/kernel';
import { activeMembersKey } from '@fingerpost/core/access';
import {
  type Case,
  caseChange,
  caseEvent,
  type CaseItems,
  caseRefusals,
  type CaseState,
  caseState,
  checkCaseStep,
  closing,
  mustBeTeamOfCase,
  nextVersion,
  openReferralsKey,
  readCaseItems,
  reportedFacts,
  takeOver,
} from '@fingerpost/core/case';
import { type Directory, readDirectory } from '@fingerpost/core/directory';
import { closeTask, wouldContact } from '@fingerpost/core/work';
import { finishing } from './finishing.ts';
import { Agreement } from './letter.ts';
import { readLedReferrals } from './led-referrals.ts';
import { together } from './moving.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange } from './referral.repository.ts';
import { agreementOf } from './referring.ts';
import { isFinished } from './steps.ts';
import { carriedOver, leading, ledByTheOther, linkedCase } from './transferring.ts';

const Choice = z.object({ referralId: ReferralId, what: z.enum(['stay', 'withdraw']) });

/** Where a case stands after its transfer, and the case that goes on from it with the new team. */
export type Transferred = CaseState & { readonly linkedCaseId: string };

const mostReferrals = 25;

const mustBeOtherTeam = async (context: Context, before: Case, toTeamId: string, directory: Directory) => {
  const team = directory.organisation(toTeamId);
  const tally = await context.table.get(activeMembersKey(toTeamId));
  const isThere = team?.kind === 'team' && team.status === 'active' && (tally?.tally ?? 0) > 0;
  if (!isThere || toTeamId === before.teamId) throw refuse(caseRefusals.otherTeam);
};

/** Sorts the open referrals by what was chosen for each; one that was only proposed cannot stay, no service has it. */
const chosen = (open: readonly Referral[], choices: readonly z.infer<typeof Choice>[]) => {
  const of = (id: string) => choices.find(({ referralId }) => referralId === id)?.what;
  const isSaid = open.every(({ id, sentAt }) => of(id) === 'withdraw' || (of(id) === 'stay' && sentAt !== undefined));
  if (!isSaid || choices.length !== open.length) throw refuse(caseRefusals.eachReferral);
  if (open.length > mostReferrals) throw refuse(caseRefusals.openReferrals);
  return { stay: open.filter(({ id }) => of(id) === 'stay'), leave: open.filter(({ id }) => of(id) === 'withdraw') };
};

const withdrawnFor = (context: Context, before: Referral, directory: Directory) => {
  const policy = directory.policyOf(before.commissionerId);
  const after = nextReferral(context, before, { ...finishing(context, 'withdrawn'), reason: 'moved' }, policy);
  const data = { reason: 'moved', from: before.status, by: 'team' } as const;
  return referralChange(context, after, referralEvent('ReferralWithdrawn', data));
};

/** What the old team would still do with the person is the new team's now. */
const settleTasks = async (context: Context, { tasks }: CaseItems): Promise<void> => {
  const open = tasks
    // Who was asked for everything held about somebody has to give it, wherever the person has moved.
    .filter(({ status, todo }) => status === 'open' && todo !== 'print-record')
    .filter((task) => wouldContact(task) || task.todo === 'ring-provider');
  const heads = open.map((task) => closeTask(context, task, 'transferred'));
  for (let at = 0; at < heads.length; at += mostReferrals)
    await writeTogether(context, heads.slice(at, at + mostReferrals).flat());
};

/**
 * Gives a person who moves to another area to the team there, with their agreement: a linked case
 * waits there with plan, safe contact and what keeps people safe, this one closes, and each open
 * referral stays with its service, led by the new team, or is withdrawn. Refuses: case.missing,
 * case.step, case.other-team, case.each-referral, consent.missing.
 */
export const transferCase = useCase({
  input: z.object({
    caseId: CaseId,
    toTeamId: OrganisationId,
    agreement: Agreement,
    note: z.string().trim().min(1, 'Write what the new team needs to know first.').max(2000),
    referrals: z.array(Choice).max(60).default([]),
  }),
  allow: ['link-worker', 'team-lead'],
  run: async (input, context): Promise<Transferred> => {
    const items = await readCaseItems(context, input.caseId);
    const { found: before, person } = items;
    mustBeTeamOfCase(context.actor, before);
    const directory = await readDirectory(context);
    const opened = linkedCase(context, before, input.toTeamId, directory);
    const { ifMatch: _theCases, ...free } = context;
    if ((await checkCaseStep(context, before, 'transfer')) === 'repeat') {
      // The first try may have been cut off between the transfer and what follows from it.
      await settleTasks(free, items);
      return { ...caseState(before), linkedCaseId: opened.id };
    }
    const agreement = agreementOf(input.agreement, context);
    await mustBeOtherTeam(context, before, input.toTeamId, directory);
    const led = await readLedReferrals(context, items);
    const open = led.filter(({ status }) => !isFinished(status));
    const { stay, leave } = chosen(open, input.referrals);

    const policy = directory.policyOf(before.commissionerId);
    const after = nextVersion(context, before, closing(context, 'moved-to-another-team', false), policy);
    const told = { patient: person, needs: before.needs, urgency: opened.urgency, reason: input.note };
    const facts = reportedFacts(opened, { ...told, consent: { agreed: true, how: agreement.how } }, context);
    const writes: readonly Write[] = [
      { kind: 'settle', key: openReferralsKey(before.id), at: open.length },
      ...(await takeOver(context, before, opened, person)),
      ...(await carriedOver(free, opened, items, input.note)),
      ...leading(opened, stay),
      ...together([
        caseChange(free, opened, caseEvent('CaseOpened', facts)),
        ...stay.map((referral) => ledByTheOther(free, referral, opened, directory)),
        ...leave.map((referral) => withdrawnFor(free, referral, directory)),
      ]),
    ];
    const data = {
      toTeamId: input.toTeamId,
      stay: stay.map(({ id }) => id),
      withdrawn: leave.map(({ id }) => id),
      agreed: { by: agreement.by, how: agreement.how, on: agreement.when },
    };
    await commit(context, caseChange(context, after, caseEvent('CaseTransferred', data), writes));
    await settleTasks(free, items);
    return { ...caseState(after), linkedCaseId: opened.id };
  },
});
