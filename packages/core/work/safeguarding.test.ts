import { Directory } from '@fingerpost/core/directory';
import { staff, team, testDirectory } from '@fingerpost/testkit';
import type { StaffActor } from '@fingerpost/kernel';
import { describe, expect, it } from 'vitest';
import { holdersOn } from './covering.ts';
import { heldBySafeguardingDeputy, heldBySafeguardingLead, heldByLeads } from './holder.ts';
import { namedHolder } from './named-holder.ts';
import { actingForSafeguarding } from './safeguarding.ts';

const { colleague, lead, linkWorker, lead2, provider } = staff;
const day = '2026-11-04';
const [first, second] = [heldBySafeguardingLead(team), heldBySafeguardingDeputy(team)];

const directoryWith = ({
  named = true,
  away = [],
  left = [],
}: {
  readonly named?: boolean;
  readonly away?: readonly StaffActor[];
  readonly left?: readonly StaffActor[];
}): Directory => {
  const snapshot = structuredClone(testDirectory());
  const entry = snapshot.organisations[team]?.entry;
  if (entry?.kind === 'team' && named)
    entry.safeguarding = { leadId: colleague.memberId, deputyId: linkWorker.memberId };
  for (const { memberId } of away)
    snapshot.members[memberId]!.entry.away = { from: '2026-11-03', to: '2026-11-05', cover: staff.admin.memberId };
  for (const { memberId } of left) snapshot.members[memberId]!.entry.active = false;
  return new Directory(snapshot);
};

const placesOf = (actor: StaffActor, directory: Directory): string[] =>
  holdersOn(actor, directory, day)
    .filter(({ kind }) => kind.startsWith('safeguarding'))
    .map(({ kind }) => kind.replace('safeguarding-', ''));

const everybody = (directory: Directory) => ({
  lead: placesOf(colleague, directory),
  deputy: placesOf(linkWorker, directory),
  teamLead: placesOf(lead, directory),
});

describe('who looks after safeguarding', () => {
  it.each([
    ['the lead theirs and the deputy theirs', {}, { lead: ['lead'], deputy: ['deputy'], teamLead: [] }],
    [
      'the deputy both while the lead is away, who still sees theirs',
      { away: [colleague] },
      { lead: ['lead'], deputy: ['lead', 'deputy'], teamLead: [] },
    ],
    [
      'the lead both while the deputy is away',
      { away: [linkWorker] },
      { lead: ['lead', 'deputy'], deputy: ['deputy'], teamLead: [] },
    ],
    [
      'the deputy both once the lead has left',
      { left: [colleague] },
      { lead: [], deputy: ['lead', 'deputy'], teamLead: [] },
    ],
    [
      'the team\u2019s leads both while both are away',
      { away: [colleague, linkWorker] },
      { lead: ['lead'], deputy: ['deputy'], teamLead: ['lead', 'deputy'] },
    ],
    [
      'the team\u2019s leads both where nobody is named',
      { named: false },
      { lead: [], deputy: [], teamLead: ['lead', 'deputy'] },
    ],
  ])('sees: %s', (_, circumstances, expected) => {
    expect(everybody(directoryWith(circumstances))).toEqual(expected);
  });

  it('is nobody of another team or organisation, and nothing else that a member holds changes', () => {
    const directory = directoryWith({});
    expect([placesOf(lead2, directory), placesOf(provider, directory)]).toEqual([['lead', 'deputy'], []]);
    expect(holdersOn(lead2, directory, day).every(({ id }) => id !== team)).toBe(true);
    expect(holdersOn(lead, directory, day)).toEqual([{ kind: 'member', id: lead.memberId }, heldByLeads(team)]);
  });

  it('is never nobody, whoever is away or has left', () => {
    const people = [colleague, linkWorker];
    for (const away of [[], [colleague], [linkWorker], people])
      for (const left of [[], [colleague], [linkWorker], people])
        for (const holder of [first, second])
          expect(actingForSafeguarding(holder, directoryWith({ away, left }), day).length).toBeGreaterThan(0);
    expect(actingForSafeguarding(heldByLeads(team), directoryWith({}), day)).toEqual([]);
  });

  it('is named by the team, not by who they are', () => {
    expect(namedHolder(first, directoryWith({}), day).name).toBe('Meadow Link Workers');
  });
});
