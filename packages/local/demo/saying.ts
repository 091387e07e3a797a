import { offerOptions } from '@fingerpost/core/choice';
import { writeMessage } from '@fingerpost/core/thread';
import { answerProposal, checkProposal, proposeService } from '@fingerpost/core/voice';
import type { StaffActor } from '@fingerpost/kernel';
import { actingOn, known, type Stage } from './stage.ts';

/** Tells what one person and their team say to each other; `ago` is in working days before now, at least 1. */
export class Saying {
  readonly #stage: Stage;
  readonly #caseId: string;
  readonly #team: StaffActor;

  constructor(stage: Stage, caseId: string, team: StaffActor) {
    this.#stage = stage;
    this.#caseId = caseId;
    this.#team = team;
  }

  /** Offers services for a need, each with why it may fit; the person has not chosen yet. */
  async offer(ago: number, need: string, reasons: Readonly<Record<string, string>>, message: string): Promise<void> {
    const options = this.#stage.directory
      .services()
      .filter(({ name }) => name in reasons)
      .map(({ serviceId, name }) => ({ serviceId, why: reasons[name] }));
    const input = { caseId: this.#caseId, need, options, message, share: ['name', 'phone'] };
    await offerOptions(input, actingOn(this.#stage, this.#team, ago, 13));
  }

  /** Lets the team write to the person. */
  async write(ago: number, words: string): Promise<void> {
    await writeMessage({ threadId: this.#caseId, words }, actingOn(this.#stage, this.#team, ago, 16));
  }

  #themselves(ago: number) {
    return actingOn(this.#stage, { kind: 'patient', caseId: this.#caseId }, ago, 15);
  }

  /** Lets the person write to their team from their own page. */
  async writes(ago: number, words: string): Promise<void> {
    await writeMessage({ threadId: this.#caseId, words }, this.#themselves(ago));
  }

  /** Lets the person say what should exist where they live; gives the proposal. */
  async proposes(ago: number, area: string, words: string): Promise<string> {
    const { proposalId } = await proposeService({ caseId: this.#caseId, area, words }, this.#themselves(ago));
    return proposalId;
  }

  /** Lets the commissioner publish a proposal under a need and answer it. */
  async answers(ago: number, proposalId: string, need: string, words: string): Promise<void> {
    const commissioner = known(this.#stage.actors.get('commissioner'), 'commissioner');
    const by = actingOn(this.#stage, commissioner, ago, 16);
    await checkProposal({ proposalId, decision: 'publish', need }, by);
    await answerProposal({ proposalId, decision: 'will-do', words }, by);
  }
}
