import { expect, test } from 'vitest';
import { Directory } from '@fingerpost/core/directory';
import { staff, team, testDirectory } from '@fingerpost/testkit';
import { whyLooked } from './why-looked.ts';

const { linkWorker, colleague, lead, linkWorker2 } = staff;
const snapshot = testDirectory();
snapshot.members[linkWorker.memberId]!.entry.away = {
  from: '2026-11-09',
  to: '2026-11-13',
  cover: colleague.memberId,
};
const directory = new Directory(snapshot);
const found = { teamId: team, workerId: linkWorker.memberId };
const why = (actor: Parameters<typeof whyLooked>[0], day: string) => whyLooked(actor, found, directory, day);

test('a case is looked at by its worker, and by others for no nearer reason than their role', () => {
  expect(why(linkWorker, '2026-11-02')).toEqual({ why: 'worker' });
  for (const other of [lead, colleague, linkWorker2]) expect(why(other, '2026-11-02')).toEqual({});
  expect(why({ kind: 'patient', caseId: `cas_${'c'.repeat(26)}` }, '2026-11-02')).toEqual({});
  expect(whyLooked(linkWorker, { teamId: team }, directory, '2026-11-02')).toEqual({});
});

test('whoever covers for the worker looks for that reason while the worker is away', () => {
  expect(why(colleague, '2026-11-10')).toEqual({ why: 'cover' });
  expect(why(colleague, '2026-11-20')).toEqual({});
});
