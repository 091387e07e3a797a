import easyRead from './templates/easy-read.json' with { type: 'json' };
import english from './templates/en.json' with { type: 'json' };
import polish from './templates/pl.json' with { type: 'json' };

/** A text that is sent: its id is the one that GOV.UK Notify knows it by. */
export type Template = {
  readonly id: string;
  readonly name: string;
  readonly channel: string;
  readonly subject?: string;
  readonly body: string;
};

/** The texts of one language and format; nothing is sent in one that is not approved. */
export type Catalogue = {
  readonly language: string;
  readonly format: string;
  readonly approved: boolean;
  readonly templates: readonly Template[];
};

/** Every catalogue, by what stands before the name of a template: nothing for plain English. */
export const catalogues: Readonly<Record<string, Catalogue>> = { '': english, 'easy-read/': easyRead, 'pl/': polish };
