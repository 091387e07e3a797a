import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const template = z.object({
  id: z.string(),
  channel: z.enum(['email', 'sms', 'letter']),
  subject: z.string().optional(),
  body: z.string(),
});

/** A message template as kept beside the function that sends it. */
export type Template = z.infer<typeof template>;

/** The templates of one language and format. */
const catalogue = z.object({ templates: z.array(template) });

/** Reads every template of a folder, by its id; a folder that is not there has none. Refuses: a file that is no list of templates. */
export const readTemplates = (folder: string): ReadonlyMap<string, Template> => {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.json')) : [];
  const all = files.flatMap((name) => catalogue.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))).templates);
  return new Map(all.map((found) => [found.id, found]));
};

// `((name))`, or `((name??shown when it is yes))`.
const placeholder = /\(\(([^()?]+)(?:\?\?([^()]*))?\)\)/gu;

/** Gives the names that a text asks for. */
export const placeholders = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(placeholder)].map(([, name = '']) => name.trim())),
];

/** Fills a text with its values; a value that is missing leaves its placeholder. */
export const render = (text: string, values: Readonly<Record<string, string>>): string =>
  text.replace(placeholder, (whole: string, name: string, shown: string | undefined) => {
    const value = values[name.trim()];
    if (value === undefined) return whole;
    if (shown === undefined) return value;
    return /^(?:yes|true)$/iu.test(value) ? shown : '';
  });
