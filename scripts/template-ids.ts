import { catalogues } from '../functions/send/templates.ts';

/** Gives functions/send/template-ids.ts: what sending has to know of the templates, without their texts. */
export const templateIdsModule = (): string => {
  const all = Object.entries(catalogues);
  const ids = Object.fromEntries(
    all.flatMap(([before, { templates }]) => templates.map(({ name, id }) => [`${before}${name}`, id])),
  );
  const approved = all
    .filter(([, { approved: isApproved, language }]) => isApproved && language !== 'en')
    .map(([, { language }]) => language);
  return [
    '// Written by `npm run docs` from the files in `templates`.',
    '',
    '/** The id by which GOV.UK Notify knows each template, by its name. */',
    `export const templateIds: Readonly<Record<string, string>> = ${JSON.stringify(ids)};`,
    '',
    '/** The languages, besides plain English, in which texts may be sent. */',
    `export const approvedLanguages: readonly string[] = ${JSON.stringify(approved)};`,
  ].join('\n');
};
