import type { Told } from '@fingerpost/core/patient';
import type { CorrectionAbout, HeldFormat } from './held.ts';
import type { RecordWanted } from './record-request.ts';

/** What the event of each step says: never what the person wrote. */
type HeldEvents = {
  readonly EverythingRead: { readonly format: HeldFormat };
  readonly CorrectionAdded: {
    readonly about: CorrectionAbout;
    readonly taskId: string;
    readonly told?: Told | undefined;
  };
  readonly RecordAskedFor: {
    readonly wants: RecordWanted;
    readonly taskId: string;
    readonly told?: Told | undefined;
  };
  readonly RecordGiven: { readonly how: RecordWanted; readonly on: string };
};

/** The type and data of one event, as its use-case writes it. */
export const heldEvent = <Type extends keyof HeldEvents>(
  type: Type,
  data: HeldEvents[Type],
): { readonly type: Type; readonly data: HeldEvents[Type] } => ({ type, data });
