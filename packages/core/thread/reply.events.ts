import type { DiscardReason, Reply, Unclear } from './reply.ts';

/** What the event of each step of a reply says: codes and ids, no sender and no word. */
type ReplyEvents = {
  readonly ReplyTaken: {
    readonly channel: Reply['channel'];
    readonly status: Reply['status'];
    readonly why: Unclear | undefined;
    readonly taskIds: readonly string[];
    readonly isAnswered: boolean;
    /** How many cases wait for their texts to be stopped. */
    readonly toStop: number;
  };
  readonly TextsStoppedFurther: { readonly cases: number; readonly left: number };
  readonly ReplyFiled: { readonly threadId: string };
  readonly ReplyDiscarded: { readonly reason: DiscardReason };
  readonly ReplyHandedOn: { readonly teamId: string; readonly taskId: string };
};

/** The type and data of one event of a reply, as its use-case writes it. */
export const replyEvent = <Type extends keyof ReplyEvents>(
  type: Type,
  data: ReplyEvents[Type],
): { readonly type: Type; readonly data: ReplyEvents[Type] } => ({ type, data });
