import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { fileURLToPath } from 'node:url';
import { outbox } from './journey.ts';
import type { TestNetwork } from './network.ts';
import type { Stored } from './table.ts';

/** A text outside pages and answers, with where it stands. */
export type Text = { readonly at: string; readonly text: string };

const templates = fileURLToPath(new URL('../../functions/send/templates', import.meta.url));

const templateNames = (): ReadonlyMap<string, string> =>
  new Map(
    globSync('*.json', { cwd: templates }).flatMap((file) => {
      const catalogue = JSON.parse(readFileSync(join(templates, file), 'utf8')) as {
        templates: { id: string; name: string }[];
      };
      return catalogue.templates.map(({ id, name }) => [id, name] as const);
    }),
  );

/** Gives what left the network as messages: the name of the template, and all that each says. */
export const messagesOf = async (network: TestNetwork): Promise<readonly Text[]> => {
  const names = templateNames();
  return (await outbox(network)).map(({ template, subject, body }) => ({
    at: names.get(template) ?? template,
    text: `${subject ?? ''}\n${body}`,
  }));
};

/** Gives the lines that the functions logged. */
export const logOf = async (network: TestNetwork): Promise<readonly Text[]> =>
  (await network.logged()).split('\n').map((text) => ({ at: text.slice(0, 60), text }));

/** Gives the objects whose path begins with a folder: facts for reports, or what searches read. */
export const objectsOf = ({ folder }: TestNetwork, under: 'facts' | 'directory'): readonly Text[] =>
  globSync('objects/**/*', { cwd: folder, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => path.includes(`/${under}/`) || path.includes(`${under}%2F`))
    .map((path) => ({ at: path, text: `${path}\n${readFileSync(path, 'utf8')}` }));

/** Gives stored items as texts, by their types. */
export const itemsAs = (items: readonly Stored[]): readonly Text[] =>
  items.map((item) => ({ at: String(item['type']), text: JSON.stringify(item) }));

/** Gives every execution with its input, after the runtime has ended: it keeps its files to itself while it runs. */
export const executionsIn = async (network: TestNetwork): Promise<readonly Text[]> => {
  await network.end();
  const database = new DatabaseSync(join(network.folder, 'runtime.sqlite'), { readOnly: true });
  const executions = database.prepare('SELECT * FROM executions').all();
  database.close();
  return executions.map((execution) => ({ at: String(execution['name']), text: JSON.stringify(execution) }));
};
