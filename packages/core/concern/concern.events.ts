import type { ConcernOutcome, YesNoUnknown } from './concern.ts';

/** What the event of each step of a concern says; none carries the scope by which reports count. */
type ConcernEvents = {
  readonly ConcernRaised: {
    readonly teamId: string;
    readonly referralId: string | undefined;
    readonly inDanger: YesNoUnknown;
    readonly personKnows: YesNoUnknown;
    readonly dueBy: string;
  };
  readonly ConcernHandedOn: { readonly teamId: string; readonly dueBy: string };
  readonly ConcernLeftOverdue: { readonly teamId: string; readonly taskId: string };
  readonly ConcernActionRecorded: { readonly on: string; readonly dueBy: string };
  readonly ConcernClosed: { readonly outcome: ConcernOutcome };
};

/** The type and data of one event of a concern, as its step writes it. */
export const concernEvent = <Type extends keyof ConcernEvents>(
  type: Type,
  data: ConcernEvents[Type],
): { readonly type: Type; readonly data: ConcernEvents[Type] } => ({ type, data });
