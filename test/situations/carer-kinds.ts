import { savePlan } from '@fingerpost/core/case';
import { askHow } from '@fingerpost/core/follow-up';
import { answerCheckIn, giveFeedback, recordLoneliness, recordOns4 } from '@fingerpost/core/outcomes';
import { readReferral } from '@fingerpost/core/referral';
import { writeMessage } from '@fingerpost/core/thread';
import type { Context } from '@fingerpost/kernel';
import {
  offeredOptions,
  openCaseInput,
  referralIn,
  sentReferralIn,
  staff,
  takenCaseIn,
  workflow,
  type World,
} from '@fingerpost/testkit';

const sixWeeks = { now: new Date('2026-12-14T17:00:00Z') };

type Making = { readonly mark: boolean };

/** One kind of item: how it is made, how to tell that somebody reads it, and whether a carer does beside a restricted need. */
export type Kind = {
  readonly make: (making: Making) => Promise<string>;
  readonly shows: RegExp;
  readonly beside: { readonly unmarked: boolean; readonly marked: boolean };
};

const bySaying = { unmarked: false, marked: true } as const;
const byItself = { unmarked: true, marked: true } as const;
const never = { unmarked: false, marked: false } as const;

/** Takes a case of a person of their own, without a restricted need. */
export const takenCase = (world: World): Promise<string> =>
  takenCaseIn(world, { patient: { ...openCaseInput().patient, nhsNumber: undefined } });

/** Every kind of item that a carer may come to read, made in a world. */
export const kindsIn = (world: World): Readonly<Record<string, Kind>> => {
  const asWorker = world.as(staff.linkWorker);
  const asPerson = (caseId: string, when = {}): Context => world.as({ kind: 'patient', caseId }, when);
  const taken = () => takenCase(world);

  const completed = () => referralIn.completed(world);

  const checkedIn = async (words: string): Promise<string> => {
    const { caseId, referralId } = await completed();
    const { watch } = await readReferral(world.as(workflow), referralId);
    await askHow({ id: referralId, watch, online: true }, world.as(workflow, sixWeeks));
    await answerCheckIn({ caseId, going: 'mixed', words }, asPerson(caseId, sixWeeks));
    return caseId;
  };

  const fedBack = async (words: string): Promise<string> => {
    const { caseId, referralId } = await completed();
    await giveFeedback({ referralId, answers: { respect: 'mostly' }, words }, asPerson(caseId));
    return caseId;
  };

  const written = async (by: 'team' | 'person', { mark }: Making): Promise<string> => {
    const caseId = await taken();
    const message = { threadId: caseId, words: 'A markword.', carersMayRead: mark };
    await writeMessage(message, by === 'team' ? asWorker : asPerson(caseId));
    return caseId;
  };

  return {
    'what matters': {
      make: async ({ mark }) => {
        const caseId = await taken();
        await savePlan({ caseId, matters: 'A markword.', carersMayRead: mark, goals: [] }, asWorker);
        return caseId;
      },
      shows: /markword/,
      beside: bySaying,
    },
    'a goal': {
      make: async ({ mark }) => {
        const caseId = await taken();
        const goals = [{ text: 'A markword.', rating: 3, carersMayRead: mark }, { text: 'Another goal.' }];
        await savePlan({ caseId, matters: '', goals }, asWorker);
        return caseId;
      },
      shows: /markword/,
      beside: bySaying,
    },
    'four numbers': {
      make: async () => {
        const caseId = await taken();
        await recordOns4({ caseId, stage: 'plan', answers: { anxious: 7 } }, asPerson(caseId));
        return caseId;
      },
      shows: /"anxious":7/,
      beside: byItself,
    },
    'answers about company': {
      make: async () => {
        const caseId = await taken();
        await recordLoneliness({ caseId, stage: 'plan', answers: { lonely: 'often' } }, asPerson(caseId));
        return caseId;
      },
      shows: /"lonely":"often"/,
      beside: byItself,
    },
    'a check-in': { make: () => checkedIn(''), shows: /"going":"mixed"/, beside: byItself },
    'a check-in with words': { make: () => checkedIn('A markword.'), shows: /markword|"going"/, beside: never },
    'thoughts about a service': { make: () => fedBack(''), shows: /"respect":"mostly"/, beside: byItself },
    'thoughts with words': { make: () => fedBack('A markword.'), shows: /markword|"respect"/, beside: never },
    'a message of the team': { make: (making) => written('team', making), shows: /markword/, beside: bySaying },
    'a message of the person': { make: (making) => written('person', making), shows: /markword/, beside: bySaying },
    'an offer to choose from': {
      make: async () => {
        const caseId = await taken();
        await offeredOptions(world, caseId);
        return caseId;
      },
      shows: /It is near you, number 2/,
      beside: byItself,
    },
    'a referral for another need': {
      make: async () => {
        const caseId = await taken();
        await sentReferralIn(world, caseId);
        return caseId;
      },
      shows: /"status":"sent"/,
      beside: byItself,
    },
  };
};
