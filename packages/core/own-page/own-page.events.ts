/** What the event of each change of a person's page says: no code, no PIN and no digest of one. */
type OwnPageEvents = {
  readonly OwnCodeGiven: { readonly until: string };
  readonly OwnLinkAsked: { readonly until: string };
  readonly OwnPinSet: Readonly<Record<string, never>>;
  readonly OwnPageSwitchedOff: Readonly<Record<string, never>>;
  readonly OwnPageTried: { readonly failures: number };
  readonly OwnPageOpened: Readonly<Record<string, never>>;
};

/** The type and data of one event of a person's page, as its use-case writes it. */
export const ownPageEvent = <Type extends keyof OwnPageEvents>(
  type: Type,
  data: OwnPageEvents[Type],
): { readonly type: Type; readonly data: OwnPageEvents[Type] } => ({ type, data });
