import * as access from '@fingerpost/core/access';
import * as cases from '@fingerpost/core/case';
import * as concern from '@fingerpost/core/concern';
import * as directory from '@fingerpost/core/directory';
import * as followUp from '@fingerpost/core/follow-up';
import * as group from '@fingerpost/core/group';
import * as message from '@fingerpost/core/message';
import * as outcomes from '@fingerpost/core/outcomes';
import * as ownPage from '@fingerpost/core/own-page';
import * as referral from '@fingerpost/core/referral';
import * as session from '@fingerpost/core/session';
import * as work from '@fingerpost/core/work';
import { OutcomeUnknown } from '@fingerpost/kernel';
import { newWorld, refusalOf, writeFaults } from '@fingerpost/testkit';
import { describe, expect, it } from 'vitest';
import { accessWrites, caseWrites, outcomesWrites, workWrites } from './case-writes.ts';
import { concernLeftWrites, concernWrites, visitRiskWrites } from './concern-writes.ts';
import { closingWrites, directoryWrites, mergingWrites } from './directory-writes.ts';
import { followUpWrites } from './follow-up-writes.ts';
import { groupWrites, sessionWrites } from './group-writes.ts';
import { identityWrites, incidentWrites } from './identity-writes.ts';
import { complexityWrites, hoursWrites, supervisionWrites } from './load-writes.ts';
import { messageWrites } from './message-writes.ts';
import { ownPageWrites } from './own-page-writes.ts';
import { referralWrites } from './referral-writes.ts';
import { waysInWrites } from './ways-in-writes.ts';
import { run, type WriteRows } from './write-row.ts';

const directoryReaders = [
  'searchServices',
  'viewMe',
  'listServices',
  'listMembers',
  'viewOrganisation',
  'viewDirectory',
  // These two write objects, or happen once in an empty table.
  'importPostcodes',
  'foundNetwork',
];

/** Each feature whose writes are tried, with its rows and the use-cases that only read. */
const features: readonly { readonly door: object; readonly rows: WriteRows; readonly readers: readonly string[] }[] = [
  { door: access, rows: { ...accessWrites, ...hoursWrites }, readers: [] },
  { door: directory, rows: directoryWrites, readers: directoryReaders },
  { door: work, rows: { ...workWrites, ...supervisionWrites }, readers: ['listWork', 'viewSupervision'] },
  {
    door: cases,
    rows: { ...caseWrites, ...complexityWrites, ...identityWrites, ...visitRiskWrites, ...waysInWrites },
    readers: [
      'findBeyondTeam',
      'viewBeyondTeam',
      'searchForCase',
      'listCases',
      'viewCorrections',
      'viewHistory',
      'viewIdentity',
      'viewNextDays',
      'viewTeam',
    ],
  },
  {
    door: referral,
    rows: { ...referralWrites, ...closingWrites, ...incidentWrites },
    readers: ['checkService', 'listReferrals', 'openLink', 'viewCase', 'viewHandover', 'viewReferral'],
  },
  { door: group, rows: groupWrites, readers: [] },
  { door: session, rows: sessionWrites, readers: ['listGroups', 'listPlaces', 'viewGroup', 'viewSession'] },
  { door: ownPage, rows: ownPageWrites, readers: ['viewOwnPage', 'viewOwnPageState', 'stayOnOwnPage'] },
  { door: concern, rows: concernWrites, readers: ['listConcerns', 'viewConcern'] },
  { door: outcomes, rows: outcomesWrites, readers: [] },
  { door: message, rows: { ...messageWrites, ...mergingWrites }, readers: ['listDueNotices', 'viewMessage'] },
  { door: followUp, rows: { ...followUpWrites, ...concernLeftWrites }, readers: ['lookAgain'] },
];

const isUseCase = (value: unknown): boolean => typeof value === 'function' && 'allow' in value && 'input' in value;

describe('every use-case that writes', () => {
  it.each(features)('has its row, so that it is tried', ({ door, rows, readers }) => {
    const useCases = Object.entries(door).filter(([, value]) => isUseCase(value));
    const tried: readonly unknown[] = Object.values(rows).map((row) => row.door);
    const untried = useCases.filter(([name, value]) => !tried.includes(value) && !readers.includes(name));
    expect(useCases.length).toBeGreaterThan(readers.length);
    expect(untried.map(([name]) => name)).toEqual([]);
  });
});

describe.each(features.flatMap(({ rows }) => Object.entries(rows)))('%s', async (_, row) => {
  const world = await newWorld();
  const whole = await run(world, row);
  await whole.answer;
  const expected = await whole.gained();

  const isRepeated = async ({ again, gained }: Awaited<ReturnType<typeof run>>, answer?: unknown): Promise<void> => {
    const repeated = await again();
    if (answer !== undefined && row.answersAnew !== true) expect(repeated).toEqual(answer);
    expect(await gained()).toEqual(expected);
  };

  it('writes something, and nothing more when the same request comes again', async () => {
    expect(Object.keys(expected)).not.toEqual([]);
    await isRepeated(whole, await whole.answer);
  });

  it.each(writeFaults)('does its work once, and refuses nothing, when a write meets: %s', async (fault) => {
    const tried = await run(world, row, { fault });
    const answer = await tried.answer;
    expect(tried.struck()).toBe(true);
    expect(await tried.gained()).toEqual(expected);
    await isRepeated(tried, answer);
  });

  it.each(['cut-after-commit', 'forgotten', 'overtaken'] as const)(
    'does its work once without an Idempotency-Key, too, when a write meets: %s',
    async (fault) => {
      const tried = await run(world, row, { fault }, false);
      await tried.answer;
      expect(await tried.gained()).toEqual(expected);
    },
  );

  it.each(['conflict', 'throttled'] as const)('changes nothing where this does not end: %s', async (fault) => {
    const tried = await run(world, row, { fault, times: Infinity });
    if (row.answersBusy === true) await tried.answer;
    else expect((await refusalOf(tried.answer)).code).toBe('table.busy');
    expect(await tried.gained()).toEqual({});
    await isRepeated(tried);
  });

  it('has done its work once when no answer ever came back, and the caller asks again', async () => {
    const tried = await run(world, row, { fault: 'cut-after-commit', times: Infinity });
    await expect(tried.answer).rejects.toThrow(OutcomeUnknown);
    await isRepeated(tried);
  });

  it('has done nothing when the connection never held, and does it when the caller asks again', async () => {
    const tried = await run(world, row, { fault: 'cut-before-commit', times: Infinity });
    await expect(tried.answer).rejects.toThrow(OutcomeUnknown);
    expect(await tried.gained()).toEqual({});
    await isRepeated(tried);
  });
});
