import { RadioField } from '../form/choice.tsx';
import { zeroToTen } from '../case/rating.ts';
import type { Words } from '../words/words.ts';

/** The answer of somebody who would rather not give one; what is left empty says the same. */
export const ratherNot = 'rather-not';

/** Questions word for word as their standard has them, in English, with where they come from. */
export type Standard<Name extends string> = {
  introduction?: string;
  questions: Readonly<Record<Name, string>>;
  source: string;
};

type ZeroToTenProps = { name: string; label: string; hint?: string | undefined; words: Words };

/** Asks a person for a number from 0 to 10, or to leave the question out. */
export function ZeroToTen({ name, label, hint, words }: ZeroToTenProps) {
  const choices = [...zeroToTen, { value: ratherNot, label: words.say('own.questions.ratherNot') }];
  return <RadioField name={name} label={label} hint={hint} size="m" choices={choices} inline small />;
}
