import { outbox, type Sent, sentReferral } from './journey.ts';
import type { TestNetwork } from './network.ts';
import { hiddenFields, type Seen, Visitor } from './visitor.ts';

/** Finds, in what was sent, the latest link by which a referral is answered: its path, without the site. */
export const answerLinkTo = async (network: TestNetwork, reference: string): Promise<string> => {
  await network.advance('PT1M');
  const bodies = (await outbox(network)).filter(({ subject }) => subject?.includes(reference)).map(({ body }) => body);
  const path = bodies.map((body) => /\/open\/answer\/\w+$/m.exec(body)?.[0]).find((found) => found !== undefined);
  if (path === undefined) throw new Error('no message holds a link for this referral');
  return path;
};

/** A referral that waits for an answer, and the link by which its service can give it. */
export type Linked = Sent & { readonly link: string };

/** Brings a person to the pantry, which has been sent an e-mail and has not answered. */
export const linkedReferral = async (network: TestNetwork, family: string): Promise<Linked> => {
  const sent = await sentReferral(network, 'Zora', family);
  return { ...sent, link: await answerLinkTo(network, sent.reference) };
};

/** Somebody without an account, who has nothing but an e-mail. */
export const volunteer = (network: TestNetwork): Visitor => new Visitor(network);

/** Opens a page and presses the button of its form with what was typed; the page's own hidden key goes along unless another is given. */
export const answerBy = async (
  network: TestNetwork,
  link: string,
  { step, key, ...typed }: { readonly step: string; readonly key?: string } & Readonly<Record<string, string>>,
): Promise<Seen> => {
  const visitor = volunteer(network);
  const form = key === undefined ? hiddenFields((await visitor.get(link)).html) : { idempotencyKey: key };
  return visitor.post(`${link}/${step}`, { ...form, ...typed });
};

/** The links by which a service says how it goes: their paths, without the site. */
export type FinishLinks = { readonly attended: string; readonly missed: string; readonly complete: string };

/** Finds, in what was sent, the latest links by which a service says how a referral goes. */
export const finishLinksTo = async (network: TestNetwork, reference: string): Promise<FinishLinks> => {
  await network.advance('PT1M');
  const bodies = (await outbox(network)).filter(({ subject }) => subject?.includes(reference)).map(({ body }) => body);
  const linksIn = (body: string): string[] => [...body.matchAll(/\/open\/finish\/\w+$/gm)].map(([path]) => path);
  const [attended, missed, complete] = bodies.map(linksIn).find(({ length }) => length === 3) ?? [];
  if (attended === undefined || missed === undefined || complete === undefined)
    throw new Error('no message holds the links for this referral');
  return { attended, missed, complete };
};

/** A referral that its service has accepted by the link of an e-mail, and the links for what comes then. */
export type Accepted = Linked & FinishLinks;

/** Brings a person to the pantry, which accepts from its e-mail and so gets another one. */
export const acceptedByLink = async (network: TestNetwork, family: string): Promise<Accepted> => {
  const linked = await linkedReferral(network, family);
  await answerBy(network, linked.link, { step: 'acceptance', name: 'Sam Lee' });
  return { ...linked, ...(await finishLinksTo(network, linked.reference)) };
};
