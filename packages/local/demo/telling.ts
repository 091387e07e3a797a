import { allocateCase, openCase, pauseCase, recordContact, savePlan, saveVisitRisk } from '@fingerpost/core/case';
import { raiseReferralConcern } from '@fingerpost/core/concern';
import type { Service } from '@fingerpost/core/directory';
import { recordOns4 } from '@fingerpost/core/outcomes';
import {
  acceptReferral,
  addNotWith,
  closeCase,
  completeReferral,
  recordAttendance,
  referPerson,
  waitlistReferral,
} from '@fingerpost/core/referral';
import { listPlaces } from '@fingerpost/core/session';
import { addDays, addWorkingDays, dayOf } from '@fingerpost/core/work';
import type { StaffActor } from '@fingerpost/kernel';
import { Saying } from './saying.ts';
import { actingOn, dayBefore, known, type Stage } from './stage.ts';

/** Tells one person's journey through the use-cases; `ago` is always in working days before now, at least 1. */
export class Telling {
  readonly #stage: Stage;
  #caseId = '';
  #worker = '';
  #referralId = '';
  #service: Service | undefined;

  constructor(stage: Stage) {
    this.#stage = stage;
  }

  /** The day so many working days ago. */
  day(ago: number): string {
    return dayBefore(this.#stage, ago);
  }

  #by(actor: StaffActor, ago: number, hour: number) {
    return actingOn(this.#stage, actor, ago, hour);
  }

  #member(sub: string): StaffActor {
    return known(this.#stage.actors.get(sub), sub);
  }

  /** Who takes the provider's steps: somebody of the provider, or the worker for a service without members. */
  #serving(): StaffActor {
    const providerId = this.#service?.organisationId;
    return [...this.#stage.actors.values()].find(({ organisationId }) => organisationId === providerId) ?? this.#team();
  }

  #team(): StaffActor {
    return this.#member(this.#worker);
  }

  async open(sub: string, ago: number, input: object): Promise<void> {
    const opened = await openCase(
      { consent: { agreed: true, how: 'spoken' }, urgency: 'routine', ...input },
      this.#by(this.#member(sub), ago, 9),
    );
    this.#caseId = opened.caseId;
  }

  async take(sub: string, ago: number): Promise<void> {
    this.#worker = sub;
    await allocateCase({ caseId: this.#caseId }, this.#by(this.#team(), ago, 10));
  }

  async contact(ago: number, input: object): Promise<void> {
    await recordContact({ caseId: this.#caseId, channel: 'call', ...input }, this.#by(this.#team(), ago, 11));
  }

  async talk(ago: number, note: string): Promise<void> {
    await this.contact(ago, { result: 'reached', minutes: 35, note });
  }

  async plan(ago: number, matters: string, goals: readonly (readonly [string, number])[]): Promise<void> {
    const rated = goals.map(([text, rating]) => ({ text, rating }));
    await savePlan({ caseId: this.#caseId, matters, goals: rated }, this.#by(this.#team(), ago, 12));
  }

  /** Puts a place on the restricted list of whom and what the person must not meet. */
  async notAt(ago: number, place: string, reason: string): Promise<void> {
    await addNotWith({ caseId: this.#caseId, what: 'place', place, reason }, this.#by(this.#team(), ago, 12));
  }

  async wellbeing(
    ago: number,
    stage: 'plan' | 'closing',
    scores: readonly [number, number, number, number],
  ): Promise<void> {
    const [satisfied, worthwhile, happy, anxious] = scores;
    const answers = { satisfied, worthwhile, happy, anxious };
    const by = this.#by(this.#team(), ago, 12);
    const told = { by: 'person', how: 'phone', on: dayOf(by.now) };
    await recordOns4({ caseId: this.#caseId, stage, answers, told }, by);
  }

  async refer(ago: number, name: string, input: object): Promise<void> {
    const service = known(
      this.#stage.directory.services().find((each) => each.name === name),
      name,
    );
    const mode = this.#stage.directory.isOnNetwork(service.organisationId) ? 'network' : 'by-hand';
    const { referralId } = await referPerson(
      {
        caseId: this.#caseId,
        serviceId: service.serviceId,
        need: service.needs[0],
        mode,
        share: ['name', 'phone'],
        message: 'Has agreed to hear from you.',
        ...input,
      },
      this.#by(this.#team(), ago, 13),
    );
    this.#service = service;
    this.#referralId = referralId;
  }

  async waitlist(ago: number, reviewIn: number): Promise<void> {
    const reviewOn = addWorkingDays(dayOf(this.#stage.now), reviewIn);
    await waitlistReferral({ referralId: this.#referralId, reviewOn }, this.#by(this.#serving(), ago, 14));
  }

  async accept(ago: number, startIn: number): Promise<void> {
    const startBy = addWorkingDays(this.day(ago), startIn);
    await acceptReferral({ referralId: this.#referralId, startBy }, this.#by(this.#serving(), ago, 14));
  }

  /** Accepts into the first group of the service that meets, from its next meeting on. */
  async join(ago: number): Promise<void> {
    const context = this.#by(this.#serving(), ago, 14);
    const { items } = await listPlaces({ serviceId: this.#service?.serviceId }, context);
    const group = known(items[0], 'group of this service');
    const from = known(group.next[0], 'meeting of this group').on;
    await acceptReferral({ referralId: this.#referralId, group: { groupId: group.groupId, from } }, context);
  }

  async attend(ago: number, result: 'attended' | 'did-not-attend' = 'attended'): Promise<void> {
    const input = { referralId: this.#referralId, on: this.day(ago), result };
    await recordAttendance(input, this.#by(this.#serving(), ago, 15));
  }

  async complete(ago: number, outcome: 'achieved' | 'partly' | 'not-achieved', note: string): Promise<void> {
    await completeReferral({ referralId: this.#referralId, outcome, note }, this.#by(this.#serving(), ago, 16));
  }

  /** What the person says on their own page, and what is said to them. */
  get said(): Saying {
    return new Saying(this.#stage, this.#caseId, this.#team());
  }

  async pause(ago: number, reason: string, days: number): Promise<void> {
    const until = addWorkingDays(dayOf(this.#stage.now), days);
    await pauseCase({ caseId: this.#caseId, reason, until }, this.#by(this.#team(), ago, 15));
  }

  async visitRisk(ago: number, text: string, source: string): Promise<void> {
    const risk = { text, source, on: this.day(ago), reviewOn: addDays(dayOf(this.#stage.now), 120) };
    await saveVisitRisk({ caseId: this.#caseId, ...risk }, this.#by(this.#team(), ago, 12));
  }

  async worry(ago: number, sub: string, words: string): Promise<void> {
    const about = { referralId: this.#referralId, words, inDanger: 'no', personKnows: 'not-known' };
    await raiseReferralConcern(about, this.#by(this.#member(sub), ago, 15));
  }

  async close(ago: number, input: object): Promise<void> {
    await closeCase({ caseId: this.#caseId, ...input }, this.#by(this.#team(), ago, 16));
  }
}

/** One invented person's journey so far. */
export type Story = (tell: Telling) => Promise<void>;
