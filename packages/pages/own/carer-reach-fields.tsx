import type { CarerDetails } from '@fingerpost/core/carer';
import { CheckboxField, RadioField } from '../form/choice.tsx';
import type { FormValues } from '../form/state.ts';
import { TextField } from '../form/text.tsx';

/** What the fields say to a team; on the person's page the catalogues say the same. */
export const reachWords = {
  phone: 'Phone',
  email: 'E-mail address',
  address: 'Address, with the postcode',
  prefers: 'What is the best way to reach them?',
  'prefers.call': 'Ring them',
  'prefers.text': 'Text them',
  'prefers.email': 'E-mail',
  'prefers.letter': 'Letter',
  avoid: 'Which ways must we not use?',
  avoidHint: 'Nothing is sent to them by itself until this is answered.',
  'avoid.calls': 'No calls',
  'avoid.texts': 'No texts',
  'avoid.email': 'No e-mail',
  'avoid.letters': 'No letters',
  'avoid.nothing': 'You may use them all',
  language: 'Which language do they read?',
  languageHint: 'Leave it empty for English.',
  format: 'How must it be written for them?',
  'format.print': 'In ordinary print',
  'format.large-print': 'In large print',
  'format.easy-read': 'In Easy Read',
  'format.braille': 'In Braille',
  'format.audio': 'As a recording',
  'format.sign-language': 'In British Sign Language',
  'format.spoken': 'Not written: somebody tells them',
} as const;

/** What the fields of a carer's contact say. */
export type ReachKey = keyof typeof reachWords;

/** Gives how a carer is called and reached as the fields of a form. */
export const valuesOfCarer = (details: CarerDetails & { readonly hears?: boolean | undefined }): FormValues => {
  const { name, relationship, phone, email, address, prefers, avoid, language, format, hears } = details;
  const said = { name, relationship, phone, email, address, prefers, avoid, language, format };
  return {
    ...Object.fromEntries(
      Object.entries(said).flatMap(([field, value]) => (value === undefined ? [] : [[`details.${field}`, value]])),
    ),
    hears: hears === true ? 'yes' : 'no',
  };
};

/** Asks how a carer is reached, how they must not be, and in which language and format they read. */
export function CarerReachFields({ say }: { say: (key: ReachKey) => string }) {
  return (
    <>
      <TextField name="details.phone" label={say('phone')} width={20} inputMode="tel" />
      <TextField name="details.email" label={say('email')} inputMode="email" spellCheck={false} />
      <TextField name="details.address" label={say('address')} />
      <RadioField
        name="details.prefers"
        label={say('prefers')}
        size="s"
        small
        choices={(['call', 'text', 'email', 'letter'] as const).map((value) => ({
          value,
          label: say(`prefers.${value}`),
        }))}
      />
      <CheckboxField
        name="details.avoid"
        label={say('avoid')}
        hint={say('avoidHint')}
        size="s"
        small
        choices={(['nothing', 'calls', 'texts', 'email', 'letters'] as const).map((value) => ({
          value,
          label: say(`avoid.${value}`),
        }))}
      />
      <TextField name="details.language" label={say('language')} hint={say('languageHint')} width={20} />
      <RadioField
        name="details.format"
        label={say('format')}
        size="s"
        small
        choices={(['print', 'large-print', 'easy-read', 'braille', 'audio', 'sign-language', 'spoken'] as const).map(
          (value) => ({ value, label: say(`format.${value}`) }),
        )}
      />
    </>
  );
}
