import type { CarerScope } from '@fingerpost/kernel';
import type { Told } from '@fingerpost/core/patient';
import type { AuthorityKind, CarerNeeds } from './carer.ts';
import type { CarerSide } from './carer-side.ts';

type About = { readonly carerId: string };
type Letting = About & {
  readonly scope: readonly CarerScope[];
  readonly from: string;
  readonly until?: string | undefined;
};

/** What the event of each change of a carer says: never how they are called or reached. */
type CarerEvents = {
  readonly CarerNamed: Letting & { readonly taskId: string };
  readonly CarerAdded: Letting & {
    readonly askedOn: string;
    readonly authority?: AuthorityKind | undefined;
    readonly told?: Told | undefined;
  };
  readonly CarerNotWanted: About & { readonly askedOn: string };
  readonly CarerChanged: About & { readonly by: CarerSide; readonly told?: Told | undefined };
  readonly CarerEnded: About & {
    readonly by: CarerSide;
    readonly told?: Told | undefined;
    /** The carer is told nothing, for the safety of the person. */
    readonly untold?: true | undefined;
  };
  readonly CarerNeedsAsked: About & { readonly answer: CarerNeeds; readonly taskId?: string | undefined };
};

/** The type and data of one event of a carer, as its use-case writes it. */
export const carerEvent = <Type extends keyof CarerEvents>(
  type: Type,
  data: CarerEvents[Type],
): { readonly type: Type; readonly data: CarerEvents[Type] } => ({ type, data });
