import PostalMime, { type Address, type Email } from 'postal-mime';

/** What an e-mail says that was handed in as it came: who wrote it, to which address, and its words. */
export type InboundEmail = {
  readonly providerId: string;
  readonly from: string;
  /** The token in the address it was sent to. */
  readonly token?: string;
  readonly words: string;
  readonly attachments: number;
  readonly automatic: boolean;
};

const addressesOf = (list: readonly (Address | undefined)[]): readonly string[] =>
  list.flatMap((each) => {
    if (each === undefined) return [];
    return each.address === undefined ? each.group.map(({ address }) => address) : [each.address];
  });

const headerOf = ({ headers }: Email, key: string): string | undefined =>
  headers
    .find((header) => header.key === key)
    ?.value.trim()
    .toLowerCase();

/** Programs that answer by themselves say so (RFC 3834), or did so before there was a rule. */
const isAutomatic = (email: Email): boolean => {
  const submitted = headerOf(email, 'auto-submitted');
  const precedence = headerOf(email, 'precedence') ?? '';
  return (
    (submitted !== undefined && submitted !== 'no') ||
    ['bulk', 'junk', 'list', 'auto_reply'].includes(precedence) ||
    headerOf(email, 'x-autoreply') !== undefined ||
    headerOf(email, 'return-path') === '<>'
  );
};

const tokenOf = (email: Email): string | undefined => {
  const to = [...addressesOf([...(email.to ?? []), ...(email.cc ?? [])]), email.deliveredTo ?? ''];
  return to.map((address) => /\+([0-9a-z]{26})@/i.exec(address)?.[1]).find((token) => token !== undefined);
};

const quoteBegins = /^(?:>|On .{5,200} wrote:\s*$|-{2,}\s*Original Message\s*-{2,}|From: .+@)/im;

/** Gives what somebody wrote without the message they answered, which is in the thread already. */
const withoutQuote = (text: string): string => {
  const at = text.search(quoteBegins);
  const own = (at === -1 ? text : text.slice(0, at)).trim();
  return own === '' ? text.trim() : own;
};

const plainOf = ({ text, html, subject }: Email): string => {
  const written =
    text ?? html?.replaceAll(/<(?:style|script)[^>]*>[\s\S]*?<\/(?:style|script)>/gi, ' ').replaceAll(/<[^>]+>/g, ' ');
  const words = written === undefined ? '' : withoutQuote(written);
  return words === '' ? (subject ?? '').trim() : words;
};

/** Reads an e-mail as a mail server hands it on; undefined where nobody can say who wrote it. */
export const readEmail = async (raw: ArrayBuffer): Promise<InboundEmail | undefined> => {
  const email = await PostalMime.parse(raw, { maxNestingDepth: 20 });
  const [from] = addressesOf([email.from]);
  if (from === undefined || from === '') return undefined;
  const token = tokenOf(email);
  return {
    // Without an id of its own, the same words at the same time are the same message.
    providerId: email.messageId ?? `${from}\n${email.date ?? ''}\n${email.subject ?? ''}`,
    from,
    ...(token === undefined ? {} : { token }),
    words: plainOf(email),
    attachments: email.attachments.length,
    automatic: isAutomatic(email),
  };
};
