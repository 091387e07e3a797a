import { Directory } from '@fingerpost/core/directory';
import { staff, testDirectory } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { actingFor, coveredBy, holdersOn } from './covering.ts';
import type { Holder } from './holder.ts';
import { namedHolder } from './named-holder.ts';

const { linkWorker, colleague, lead } = staff;
const day = '2026-11-04';

const directoryWith = (...absences: readonly (readonly [string, string])[]): Directory => {
  const snapshot = testDirectory();
  for (const [memberId, cover] of absences)
    snapshot.members[memberId]!.entry.away = { from: '2026-11-03', to: '2026-11-05', cover };
  return new Directory(snapshot);
};

const coveredFor = (memberId: string, directory: Directory, on = day) =>
  coveredBy(memberId, lead.organisationId, directory, on).map((member) => member.memberId);

const ofWork = (holders: readonly Holder[]) => holders.filter(({ kind }) => kind === 'member' || kind === 'leads');

describe('covering', () => {
  it('holds from the first day to the last', () => {
    const directory = directoryWith([linkWorker.memberId, colleague.memberId]);
    const days = ['2026-11-02', '2026-11-03', '2026-11-05', '2026-11-06'];
    expect(days.map((on) => coveredFor(colleague.memberId, directory, on).length)).toEqual([0, 1, 1, 0]);
    expect(actingFor(linkWorker.memberId, directory, day)).toBe(colleague.memberId);
    expect(actingFor(linkWorker.memberId, directory, '2026-11-06')).toBe(linkWorker.memberId);
  });

  it('goes on to whoever covers for the cover', () => {
    const directory = directoryWith([linkWorker.memberId, colleague.memberId], [colleague.memberId, lead.memberId]);
    expect(coveredFor(lead.memberId, directory).toSorted()).toEqual(
      [linkWorker.memberId, colleague.memberId].toSorted(),
    );
    expect(actingFor(linkWorker.memberId, directory, day)).toBe(lead.memberId);
  });

  it('falls to the leads where two cover for each other', () => {
    const directory = directoryWith(
      [linkWorker.memberId, colleague.memberId],
      [colleague.memberId, linkWorker.memberId],
    );
    expect(coveredFor(colleague.memberId, directory)).toEqual([linkWorker.memberId]);
    expect(actingFor(linkWorker.memberId, directory, day)).toBeUndefined();
    expect(coveredFor(lead.memberId, directory).toSorted()).toEqual(
      [linkWorker.memberId, colleague.memberId].toSorted(),
    );
  });

  it('falls to the leads when the cover has left meanwhile', () => {
    const snapshot = testDirectory();
    snapshot.members[linkWorker.memberId]!.entry.away = { from: day, to: day, cover: colleague.memberId };
    snapshot.members[colleague.memberId]!.entry.active = false;
    const directory = new Directory(snapshot);
    expect(actingFor(linkWorker.memberId, directory, day)).toBeUndefined();
    expect(coveredFor(lead.memberId, directory)).toEqual([linkWorker.memberId]);
    expect(namedHolder({ kind: 'member', id: linkWorker.memberId }, directory, day).coveredBy).toBe('the team’s leads');
  });

  it('gives the leads’ queue to whoever covers, while every lead is away', () => {
    const directory = directoryWith([lead.memberId, linkWorker.memberId]);
    expect(ofWork(holdersOn(linkWorker, directory, day))).toEqual([
      { kind: 'member', id: linkWorker.memberId },
      { kind: 'member', id: lead.memberId },
      { kind: 'leads', id: lead.organisationId },
    ]);
    expect(ofWork(holdersOn(linkWorker, directory, '2026-11-06'))).toHaveLength(1);
  });

  it('adds what is covered to what somebody holds themselves', () => {
    const directory = directoryWith([linkWorker.memberId, lead.memberId]);
    expect(ofWork(holdersOn(lead, directory, day))).toEqual([
      { kind: 'member', id: lead.memberId },
      { kind: 'leads', id: lead.organisationId },
      { kind: 'member', id: linkWorker.memberId },
    ]);
    expect(holdersOn({ kind: 'system', process: 'workflow' }, directory, day)).toEqual([]);
  });
});
