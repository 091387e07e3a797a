import english from './templates/en.json' with { type: 'json' };

/** The template of each notice and channel: its id at GOV.UK Notify is that of its file. */
export const templates = english.templates;

const ids: ReadonlyMap<string, string> = new Map(templates.map(({ name, id }) => [name, id]));

/** Gives the id of a template. Throws when no file has this name. */
export const templateId = (name: string): string => {
  const found = ids.get(name);
  if (found === undefined) throw new Error(`there is no template ${name}`);
  return found;
};
