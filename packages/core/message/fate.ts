import type { FinishPurpose, Referral } from '@fingerpost/core/referral';
import type { TaskKind } from '@fingerpost/core/work';
import type { About } from './about.ts';
import type { Way } from './channel.ts';

/** What is sent: the template, where to, and the words that fill it. */
export type Addressed = Exclude<Way, { readonly by: 'colleague' | 'later' }> & {
  readonly template: string;
  readonly words: Readonly<Record<string, string>>;
  /** The secret of a link that opens something without signing in; it goes into the message and nowhere else. */
  readonly token?: string;
  /** Of an e-mail that can be answered: the token of its thread, which goes into the address for replies. */
  readonly replyToken?: string;
  /** The secrets of the links by which a service says how it goes, one for each thing to say. */
  readonly tokens?: Readonly<Record<FinishPurpose, string>>;
};

/** What becomes of a notice now: it is sent, waits for a safe time, a colleague tells the person, or nobody needs it any more. */
export type Fate =
  | {
      readonly fate: 'send';
      readonly addressed: Addressed;
      /** The referral that a link in the message lets a service answer. */
      readonly answers?: Referral;
      /** The referral of which links in the message let a service say how it goes. */
      readonly finishes?: Referral;
    }
  | { readonly fate: 'colleague'; readonly about: About; readonly why: string; readonly todo?: TaskKind }
  | { readonly fate: 'later'; readonly at: Date }
  | { readonly fate: 'not-needed'; readonly why?: string };

/** Nobody needs the notice any more. */
export const notNeeded: Fate = { fate: 'not-needed' };

/** An e-mail to an address; where there is none, nobody needs it. */
export const email = (template: string, to: string | undefined, words: Addressed['words']): Fate =>
  to === undefined ? notNeeded : { fate: 'send', addressed: { template, by: 'email', to, words } };
