import { catalogues } from '../functions/send/templates.ts';
import { textOf } from '../functions/send/filled.ts';
import { smsParts } from './sms-parts.ts';

/** An invented person’s words, one for everything that a template may ask for. */
const inventedWords: Readonly<Record<string, string>> = {
  team: 'Meadow and Hillside Link Workers',
  number: '0113 496 0000',
  by: 'Wednesday 30 September 2026',
  on: 'Wednesday 30 September 2026',
  due: 'Wednesday 30 September 2026',
  until: 'Wednesday 30 September 2026',
  service: 'Meadow Pantry',
  where: '1 High Street, Leeds, LS1 1AA',
  ask: 'Meadow Trust, 0113 496 0001',
  organisation: 'Meadow Trust',
  reference: 'ABCD-1234',
  code: '123456',
  crisis: '0800 111 0000',
  link: 'https://fingerpost.example',
  page: 'https://fingerpost.example/open/me',
  own: 'https://fingerpost.example/open/me/link/0123456789abcdefghjkmnpqrs',
  answer: 'https://fingerpost.example/open/answer/0123456789abcdefghjkmnpqrs',
};

/** Writes every text of every language and format as somebody would read it, with the parts that a text message takes. */
export const previewOf = (): string =>
  Object.entries(catalogues)
    .flatMap(([before, { language, format, approved, templates }]) => [
      `# ${language}, ${format}${approved ? '' : ' (waits for a qualified translator: not sent)'}`,
      ...templates.map(({ name, channel }) => {
        const { subject, body } = textOf(`${before}${name}`, inventedWords);
        const parts =
          channel === 'sms' ? ` (${String(body.length)} characters, ${String(smsParts(body))} in parts)` : '';
        return `\n## ${name}${parts}\n${subject === '' ? '' : `\n${subject}\n`}\n${body}`;
      }),
      '',
    ])
    .join('\n');

if (import.meta.main) console.log(previewOf());
