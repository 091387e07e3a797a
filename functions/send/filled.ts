import { catalogues } from './templates.ts';

const named = /\(\(([^()?]+)\)\)/g;

/** Gives a text by the name of its template, filled. Throws when no file has this name. */
export const textOf = (
  name: string,
  words: Readonly<Record<string, string>>,
): { readonly subject: string; readonly body: string } => {
  const slash = name.indexOf('/') + 1;
  const templates = catalogues[name.slice(0, slash)]?.templates ?? [];
  const found = templates.find((template) => template.name === name.slice(slash));
  if (found === undefined) throw new Error(`there is no template ${name}`);
  const fill = (text: string): string => text.replaceAll(named, (_, word: string) => words[word] ?? '');
  return { subject: fill(found.subject ?? ''), body: fill(found.body) };
};
