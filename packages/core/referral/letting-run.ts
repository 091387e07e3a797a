import { type Context, eventItem, type Item, refuse, type Write } from '@fingerpost/kernel';
import { caseRefusals, casePartition } from '@fingerpost/core/case';
import type { Policy } from '@fingerpost/core/directory';
import { heldByTeamSide } from './holding.ts';
import { readLedReferrals } from './led-referrals.ts';
import type { Referral } from './referral.ts';
import { referralEvent } from './referral.events.ts';
import { nextReferral, referralChange } from './referral.repository.ts';
import { isFinished } from './steps.ts';

/** Reads every referral that is led from a case and still open. */
export const readOpenReferrals = async (context: Pick<Context, 'table'>, caseId: string): Promise<Referral[]> => {
  const rest: Item[] = [];
  let after: Record<string, string> | undefined;
  do {
    const page = await context.table.query(casePartition(caseId), {
      beginsWith: '2#',
      ...(after === undefined ? {} : { after }),
    });
    rest.push(...page.rows);
    after = page.after;
  } while (after !== undefined);
  const led = await readLedReferrals(context, { found: { id: caseId }, rest });
  return led.filter(({ status }) => !isFinished(status));
};

const most = 40;

/**
 * The writes that let referrals run on without their case: what the team held of them goes to the
 * whole team. Refuses: case.open-referrals when there are more than one transaction takes.
 */
export const letRun = (context: Context, referrals: readonly Referral[], policy: Policy): readonly Write[] => {
  if (referrals.length > most) throw refuse(caseRefusals.openReferrals);
  const { ifMatch: _theCases, ...free } = context;
  return referrals.flatMap((before) => {
    const isTeams = before.holder?.kind === 'member' || before.holder?.kind === 'leads';
    const holder = isTeams ? heldByTeamSide({ ...before, letRun: true }) : before.holder;
    const after = nextReferral(free, before, { letRun: true, holder }, policy);
    const change = referralChange(free, after, referralEvent('ReferralLetRun', {}));
    return [...change.writes, { kind: 'put', expect: 'new', item: eventItem(change.head, change.event) } as const];
  });
};
