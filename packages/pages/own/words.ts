import type { OwnNow, OwnReferral } from '@fingerpost/core/own-page';

type Share = OwnReferral['agreed']['share'][number];
type How = OwnReferral['agreed']['how'];
type By = OwnReferral['agreed']['by'];
type Attended = NonNullable<OwnReferral['lastAttendance']>['result'];

/**
 * Everything that a person's own pages say, one object a language: short sentences, one idea each, for a
 * reading age of nine. Dates come in the words of the language.
 */
export type OwnWords = {
  /** The language of the texts, as an HTML page names it. */
  readonly lang: string;
  readonly door: {
    readonly title: string;
    readonly lead: string;
    readonly code: string;
    readonly codeHint: string;
    readonly born: string;
    readonly pin: string;
    readonly pinHint: string;
    readonly open: string;
    readonly wrong: string;
    readonly needPin: string;
    readonly help: string;
  };
  readonly ring: { readonly title: string; readonly why: string; readonly ask: string };
  readonly signedOut: string;
  readonly leave: string;
  readonly end: string;
  readonly ended: { readonly title: string; readonly text: string };
  readonly hello: (name: string) => string;
  readonly reference: (reference: string) => string;
  readonly nowTitle: string;
  readonly now: Readonly<Record<OwnNow['what'], (when: string, worker: string) => string>>;
  readonly ringTeam: (team: string) => string;
  readonly askedTitle: string;
  readonly askedNone: string;
  readonly unnamed: string;
  readonly status: Readonly<Record<OwnReferral['status'], string>>;
  readonly sentOn: (day: string) => string;
  readonly startBy: (day: string) => string;
  readonly next: Readonly<Record<NonNullable<OwnReferral['heldBy']>, (day: string) => string>>;
  readonly attended: Readonly<Record<Attended, (day: string) => string>>;
  readonly agreedTitle: string;
  readonly agreed: (what: string, by: string, how: string, day: string) => string;
  readonly agreedEnded: string;
  readonly share: Readonly<Record<Share, string>>;
  readonly nothingShared: string;
  readonly by: Readonly<Record<By, string>>;
  readonly how: Readonly<Record<How, string>>;
  readonly stop: string;
  readonly stopTitle: string;
  readonly stopText: string;
  readonly stopNoReason: string;
  readonly stopYes: string;
  readonly stopNo: string;
  readonly stopped: string;
  readonly tooLate: string;
  readonly mattersTitle: string;
  readonly goal: (rating: number, day: string) => string;
  readonly looksTitle: string;
  readonly looksLead: string;
  readonly looksNone: string;
  readonly looked: (who: string, organisation: string | undefined, when: string) => string;
  readonly role: Readonly<Record<string, string>>;
  readonly roleOther: string;
};
