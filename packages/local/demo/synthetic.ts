import type { NeedCode } from '@fingerpost/core/directory';
import { type Chance, chanceFrom } from './random.ts';
import { testNhsNumber } from './nhs-numbers.ts';
import type { Story, Telling } from './telling.ts';

const given = [
  'Ada',
  'Bashir',
  'Cora',
  'Dilip',
  'Ewa',
  'Femi',
  'Grace',
  'Harun',
  'Iris',
  'Jakub',
  'Kemi',
  'Lionel',
] as const;
const family = [
  'Ashdown',
  'Birchall',
  'Chaudhry',
  'Dunn',
  'Eze',
  'Fletcher',
  'Gill',
  'Hirst',
  'Ibrahim',
  'Jagger',
] as const;
const areas = ['LS1 9ZZ', 'LS6 9ZZ', 'LS7 9ZZ', 'LS9 9ZZ', 'LS10 9ZZ', 'LS11 9ZZ', 'LS12 9ZZ'] as const;
const ethnicities = ['A', 'A', 'A', 'B', 'C', 'H', 'J', 'K', 'M', 'N', 'R', 'S', 'Z', '99'] as const;

type Wish = { readonly service: string; readonly need: NeedCode; readonly words: string };
const wishes = [
  { service: 'Lantern Pantry', need: 'food', words: 'Food runs short before the week does.' },
  { service: 'Lantern Befriending', need: 'loneliness-isolation', words: 'Long days without company.' },
  { service: 'Debt and benefits advice', need: 'money-debt-benefits', words: 'Letters about money pile up.' },
  { service: 'Tuesday walk', need: 'physical-activity-weight', words: 'Would like to move more, with others.' },
  { service: 'Tenancy support', need: 'housing-homelessness', words: 'Worried about keeping the flat.' },
  { service: 'Counselling', need: 'mental-wellbeing', words: 'Would like to talk things through.' },
  { service: 'Click Café', need: 'digital-inclusion', words: 'Wants to learn to use the phone.' },
  { service: 'Gardening together', need: 'arts-nature-culture', words: 'Happier outdoors.' },
] as const satisfies readonly Wish[];

/** Where practices, and the workers who take what they send, stand. */
const routes = [
  { practice: 'gp-practice', worker: 'link-worker' },
  { practice: 'gp-practice', worker: 'link-worker-3' },
  { practice: 'gp-practice-3', worker: 'link-worker' },
  { practice: 'gp-practice-3', worker: 'link-worker-3' },
  { practice: 'gp-practice-2', worker: 'link-worker-2' },
] as const;

/** How far a synthetic journey has come, and how often of twenty. */
const stages = [
  'waiting',
  'allocated',
  'active',
  'sent',
  'waitlisted',
  'accepted',
  'started',
  'completed',
  'closed',
] as const;
const weights = [2, 1, 2, 2, 1, 2, 3, 2, 5] as const;
const drawn = stages.flatMap((stage, position) => Array.from({ length: weights[position] ?? 0 }, () => stage));

const personFor = (chance: Chance, position: number): object => ({
  nhsNumber: testNhsNumber(position),
  name: { given: chance.pick(given), family: chance.pick(family) },
  dateOfBirth: `${String(chance.between(1935, 2005))}-${String(chance.between(1, 12)).padStart(2, '0')}-15`,
  phone: `07700 900${String(position % 1000).padStart(3, '0')}`,
  postcode: chance.pick(areas),
  ethnicity: chance.pick(ethnicities),
  sex: chance.pick(['1', '2']),
  ...(chance.next() < 0.8 ? { safeContact: { nothingToAvoid: true } } : {}),
});

const scores = (chance: Chance, least: number): readonly [number, number, number, number] => [
  chance.between(least, 9),
  chance.between(least, 9),
  chance.between(least, 9),
  chance.between(1, 9 - least),
];

const toReferral = async (tell: Telling, chance: Chance, wish: Wish, stage: string, ago: number): Promise<void> => {
  await tell.talk(ago + 3, wish.words);
  await tell.plan(ago + 3, wish.words, [['That it gets better', chance.between(1, 4)]]);
  if (chance.next() < 0.6) await tell.wellbeing(ago + 3, 'plan', scores(chance, 2));
  if (stage === 'active') return;
  await tell.refer(stage === 'sent' ? ago : ago + 2, wish.service, { need: wish.need, request: wish.words });
  if (stage === 'waitlisted') return tell.waitlist(ago + 1, chance.between(3, 10));
  if (stage !== 'sent') await tell.accept(ago + 1, stage === 'accepted' ? 4 : 1);
};

const toTheEnd = async (tell: Telling, chance: Chance, stage: string, ago: number): Promise<void> => {
  await tell.attend(ago);
  if (stage === 'started') return;
  const later = Math.max(1, ago - chance.between(3, 8));
  await tell.complete(later, chance.pick(['achieved', 'achieved', 'partly', 'not-achieved']), 'Came as agreed.');
  if (stage === 'completed') return;
  if (chance.next() < 0.5) await tell.wellbeing(later, 'closing', scores(chance, 4));
  const reason = chance.pick(['goals-met', 'goals-met', 'goals-partly-met', 'goals-not-met']);
  await tell.close(later, { reason, note: 'We went through what has changed.' });
};

/** How long ago the latest step of an open journey may be, so that its dates are still ahead; a closed one may be older. */
const agoFor = (chance: Chance, stage: string): number => {
  if (stage === 'closed') return chance.between(9, 60);
  if (stage === 'completed') return chance.between(9, 14);
  return stage === 'started' ? chance.between(2, 12) : 1;
};

/** Makes the journey of the n-th synthetic person, the same for the same seed. */
export const syntheticStory = (seed: number, number: number): Story => {
  const chance = chanceFrom(seed + Math.imul(number + 1, 0x9e3779b1));
  const stage = chance.pick(drawn);
  const { practice, worker } = chance.pick(routes);
  const wish: Wish = chance.pick(wishes);
  const position = chanceFrom(seed).between(1000, 900_000) + number;
  const ago = agoFor(chance, stage);
  return async (tell) => {
    const needs = wish.need === 'food' ? ['food'] : [wish.need, 'food'];
    const hasTalked = stage !== 'waiting' && stage !== 'allocated';
    await tell.open(practice, hasTalked ? ago + 5 : chance.between(2, 3) - (stage === 'waiting' ? 1 : 0), {
      patient: personFor(chance, position),
      needs,
      reason: wish.words,
    });
    if (stage === 'waiting') return;
    await tell.take(worker, hasTalked ? ago + 4 : 1);
    if (stage === 'allocated') return;
    await toReferral(tell, chance, wish, stage, ago);
    if (['started', 'completed', 'closed'].includes(stage)) await toTheEnd(tell, chance, stage, ago);
  };
};
