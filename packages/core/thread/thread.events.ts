import type { Told } from '@fingerpost/core/patient';
import type { Side } from './thread.ts';

type Answering = { readonly side: Side; readonly taskId: string };

/** Why a message needs no answer. */
export type NoAnswerReason = 'thanks' | 'answered-otherwise' | 'not-for-us' | 'twice' | 'other';

/** What the event of each change of a thread says: sides, codes and ids, and never a word of what was written. */
type ThreadEvents = {
  readonly ThreadMessageWritten: {
    readonly from: Side;
    readonly to: readonly Side[];
    readonly via: string;
    readonly told: Told | undefined;
    readonly waits: readonly Answering[];
    readonly settled: readonly Answering[];
    readonly referralId: string | undefined;
    /** It concerns no restricted need, so that carers who hear for the person are told that it is there. */
    readonly carersMayRead?: true | undefined;
  };
  readonly ThreadLeftUnanswered: { readonly reason: NoAnswerReason; readonly taskId: string };
  readonly ThreadProviderLet: { readonly agreed: boolean; readonly told: Told | undefined };
  readonly ThreadProviderLeft: { readonly taskId: string };
};

/** The type and data of one event of a thread, as its use-case writes it. */
export const threadEvent = <Type extends keyof ThreadEvents>(
  type: Type,
  data: ThreadEvents[Type],
): { readonly type: Type; readonly data: ThreadEvents[Type] } => ({ type, data });
