import { resolveMember, setAway } from '@fingerpost/core/access';
import {
  allocateCase,
  changePerson,
  changeReach,
  changeRegisteredPractice,
  confirmAgreements,
  openBeyondTeam,
  openCase,
  askForCall,
  pauseCase,
  recordContact,
  resumeCase,
  reviewAccess,
  savePlan,
} from '@fingerpost/core/case';
import { inviteMember, saveOrganisation } from '@fingerpost/core/directory';
import { transferCase } from '@fingerpost/core/referral';
import { completeTask, taskOf } from '@fingerpost/core/work';
import type { Actor } from '@fingerpost/kernel';
import {
  openCaseInput,
  openedCaseIn,
  person,
  practice2,
  referralIn,
  staff,
  takenCaseIn,
  type World,
} from '@fingerpost/testkit';
import { randomCharacters } from '@fingerpost/store';
import { testNhsNumbers } from '../../packages/local/demo/nhs-numbers.ts';
import type { WriteRow, WriteRows } from './write-row.ts';

const { admin, linkWorker, referrer } = staff;
const numbers = testNhsNumbers(200)[Symbol.iterator]();
const nextNumber = (): string => numbers.next().value ?? '';
const why = { reason: 'emergency', words: 'She fell.' };
const saidToday = { by: 'person', how: 'phone', on: '2026-11-02' };
const reach = { phone: person.phone, safeContact: person.safeContact };
const plan = { matters: 'Company.', goals: [{ text: 'Meet people', rating: 3 }] };
const signIn: Actor = { kind: 'system', process: 'sign-in' };

/** Makes the row of a use-case that takes a case, as its link worker does. */
export const onCase = (
  door: WriteRow['door'],
  input: Record<string, unknown>,
  from: (world: World) => Promise<string> = takenCaseIn,
): WriteRow => ({
  door,
  begin: async (world) => ({ input: { caseId: await from(world), ...input }, actor: linkWorker }),
});

/** Every use-case of the case feature that writes. */
export const caseWrites: WriteRows = {
  openBeyondTeam: {
    door: openBeyondTeam,
    begin: async (world) => ({ input: { caseId: await takenCaseIn(world), ...why }, actor: staff.linkWorker2 }),
  },
  reviewAccess: {
    door: reviewAccess,
    begin: async (world) => {
      const caseId = await takenCaseIn(world);
      await openBeyondTeam({ caseId, ...why }, world.as(staff.linkWorker2));
      const tasks = (await world.table.query(`CASE#${caseId}`, { beginsWith: '4#' })).rows.map(taskOf);
      return { input: { taskId: tasks[0]?.id, result: 'incident' }, actor: staff.lead };
    },
  },
  openCase: {
    door: openCase,
    begin: async () => ({ input: openCaseInput({ patient: { ...person, nhsNumber: nextNumber() } }), actor: referrer }),
  },
  'openCase for somebody with an open case': {
    door: openCase,
    begin: async (world) => {
      const input = openCaseInput({ patient: { ...person, nhsNumber: nextNumber() } });
      await openCase(input, world.as(referrer));
      return { input, actor: referrer };
    },
  },
  allocateCase: onCase(allocateCase, {}, openedCaseIn),
  recordContact: onCase(recordContact, { channel: 'call', result: 'no-answer', note: 'It rang.' }),
  savePlan: onCase(savePlan, plan),
  'savePlan over a plan': onCase(savePlan, { ...plan, matters: 'Food.' }, async (world) => {
    const caseId = await takenCaseIn(world);
    await savePlan({ caseId, ...plan }, world.as(linkWorker));
    return caseId;
  }),
  askForCall: onCase(askForCall, { words: 'After four.', told: saidToday }),
  pauseCase: onCase(pauseCase, { reason: 'away', until: '2026-11-20' }),
  resumeCase: onCase(resumeCase, {}, async (world) => {
    const caseId = await takenCaseIn(world);
    await pauseCase({ caseId, reason: 'away', until: '2026-11-20' }, world.as(linkWorker));
    return caseId;
  }),
  changeRegisteredPractice: onCase(changeRegisteredPractice, { practiceId: practice2, from: '2026-11-20' }),
  confirmAgreements: {
    door: confirmAgreements,
    begin: async (world) => {
      const agreement = { by: 'person', how: 'phone', when: '2026-11-02' };
      const input = { toTeamId: staff.linkWorker2.organisationId, agreement, note: 'Moves.' };
      const { linkedCaseId } = await transferCase({ caseId: await takenCaseIn(world), ...input }, world.as(linkWorker));
      return { input: { caseId: linkedCaseId, how: 'phone' }, actor: staff.linkWorker2 };
    },
  },
  changeReach: onCase(changeReach, { was: 1, reach: { ...reach, language: 'Polish' }, told: saidToday }),
  'changeReach to another phone': onCase(changeReach, {
    was: 1,
    reach: { ...reach, phone: '07700 900777' },
    told: saidToday,
  }),
  'changePerson to another phone': onCase(changePerson, { phone: '07700 900777' }),
  changePerson: onCase(changePerson, { preferredName: 'Otty' }),
  'changePerson to another NHS number': {
    door: changePerson,
    begin: async (world) => {
      const caseId = await takenCaseIn(world, { patient: { ...person, nhsNumber: nextNumber() } });
      return { input: { caseId, nhsNumber: nextNumber() }, actor: linkWorker };
    },
  },
};

/** Every use-case of the work feature that writes. */
export const workWrites: WriteRows = {
  completeTask: {
    door: completeTask,
    begin: async (world) => {
      const { referralId } = await referralIn.declined(world);
      const tasks = (await world.everything()).filter(({ type }) => type === 'task').map(taskOf);
      return { input: { taskId: tasks.find((task) => task.referralId === referralId)?.id }, actor: linkWorker };
    },
  },
};

/** Makes a team of its own, and answers how to invite somebody to it and how they sign in. */
export const newTeam = async (world: World) => {
  const board = await saveOrganisation({ kind: 'commissioner', name: 'Hill Care Board' }, world.as(admin));
  const hill = { kind: 'team', name: 'Hill', commissionerId: board.organisationId } as const;
  const { organisationId } = await saveOrganisation(hill, world.as(admin));
  const invite = async (role: 'link-worker' | 'team-lead') => {
    const email = `${randomCharacters(12)}@hill.example`;
    const { memberId } = await inviteMember({ organisationId, name: 'Sorrel Lark', email, role }, world.as(admin));
    const identity = { issuer: 'https://issuer.example', subject: email, email, emailVerified: true };
    return { memberId, identity };
  };
  const join = async (role: 'link-worker' | 'team-lead') =>
    resolveMember((await invite(role)).identity, world.as(signIn));
  return { organisationId, commissionerId: board.organisationId, invite, join };
};

/** Every use-case of the access feature that writes. */
export const accessWrites: WriteRows = {
  resolveMember: {
    door: resolveMember,
    begin: async (world) => {
      const { invite } = await newTeam(world);
      return { input: (await invite('link-worker')).identity, actor: signIn };
    },
  },
  setAway: {
    door: setAway,
    begin: async (world) => {
      const { join } = await newTeam(world);
      const [lead, away, cover] = [await join('team-lead'), await join('link-worker'), await join('link-worker')];
      const dates = { from: '2026-11-09', to: '2026-11-13', cover: cover.memberId };
      return { input: { memberId: away.memberId, ...dates }, actor: lead };
    },
  },
};
