import { needCodes, type Recipient } from '@fingerpost/core/patient';
import type { CarerDetails, CarerFormat } from './carer.ts';

const needs: Readonly<Record<CarerFormat, { readonly code: string; readonly words: string } | undefined>> = {
  print: undefined,
  'large-print': { code: needCodes.largePrint20, words: 'Large print' },
  'easy-read': { code: needCodes.easyRead, words: 'Easy Read' },
  braille: { code: needCodes.braille2, words: 'Braille' },
  audio: { code: needCodes.audio, words: 'Audio' },
  'sign-language': { code: needCodes.signLanguage, words: 'British Sign Language interpreter' },
  spoken: { code: needCodes.spoken, words: 'Told, not written' },
};

const postcodeAtEnd = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;

/** Gives a carer as somebody who is told something: by their own ways, in the language and format that they read. */
export const recipientOfCarer = ({
  name,
  phone,
  email,
  address,
  prefers,
  avoid,
  language,
  format = 'print',
}: CarerDetails): Recipient => {
  const need = needs[format];
  return {
    name,
    phone,
    email,
    address,
    postcode: postcodeAtEnd.exec(address?.toUpperCase() ?? '')?.[0],
    preferredContact: prefers,
    safeContact: avoid === undefined ? undefined : { avoid: avoid.filter((each) => each !== 'nothing') },
    language,
    codedNeeds: need === undefined ? [] : [need],
  };
};
