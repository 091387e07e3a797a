import { templateIds } from './template-ids.ts';

/** Gives the id of a template. Throws when no file has this name. */
export const templateId = (name: string): string => {
  const found = templateIds[name];
  if (found === undefined) throw new Error(`there is no template ${name}`);
  return found;
};
