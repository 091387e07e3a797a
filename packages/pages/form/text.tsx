import { TextInput, Textarea } from 'nhsuk-react-components';
import type { HTMLInputAutoCompleteAttribute, HTMLInputTypeAttribute, InputHTMLAttributes } from 'react';
import { useContext } from 'react';
import { labelLook, labelText, type FieldProps } from './label.ts';
import { FormContext, useField } from './state.ts';

export type TextFieldProps = FieldProps & {
  type?: HTMLInputTypeAttribute;
  /** How many characters wide the box is. */
  width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  inputMode?: NonNullable<InputHTMLAttributes<HTMLInputElement>['inputMode']>;
  /** What a browser may fill in, where people type their own details; elsewhere it never does. */
  autoComplete?: HTMLInputAutoCompleteAttribute;
  spellCheck?: boolean;
  /** Spaces the characters out, for numbers that are read in groups. */
  code?: boolean;
  /** The id of a list on the page from which a browser offers words. */
  suggestions?: string;
};

/** Asks for one line of text. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    hint = '',
    type = 'text',
    autoComplete = 'off',
    width,
    inputMode,
    spellCheck,
    code = false,
    suggestions,
  } = props;
  const { id, typed, error, aboutMyself } = useField(name);
  return (
    <TextInput
      id={id}
      name={name}
      type={type}
      label={labelText(props)}
      labelProps={labelLook(props)}
      hint={hint}
      error={error}
      defaultValue={typed}
      autoComplete={aboutMyself ? autoComplete : 'off'}
      code={code}
      {...(width === undefined ? {} : { width })}
      {...(inputMode === undefined ? {} : { inputMode })}
      {...(suggestions === undefined ? {} : { list: suggestions })}
      {...(spellCheck === undefined ? {} : { spellCheck })}
    />
  );
}

const limitHint = (characters: number): string =>
  `You can enter up to ${characters.toLocaleString('en-GB')} characters.`;

type TextAreaFieldProps = FieldProps & {
  rows?: number;
  /** How many characters may be entered; said in the hint, and checked when posted so that nothing pasted is cut off. */
  maxLength?: number;
};

/** Asks for free text. Refuses: to stand in a form that was not told it has free text. */
export function TextAreaField(props: TextAreaFieldProps) {
  const { name, hint, rows = 5, maxLength } = props;
  const { id, typed, error } = useField(name);
  if (!useContext(FormContext).freeText) throw new Error(`The form around ${name} must be marked freeText.`);
  const hints = [hint, maxLength === undefined ? undefined : limitHint(maxLength)];
  return (
    <Textarea
      id={id}
      name={name}
      rows={rows}
      label={labelText(props)}
      labelProps={labelLook(props)}
      hint={hints.filter((part) => part !== undefined).join(' ')}
      error={error}
      defaultValue={typed}
      autoComplete="off"
    />
  );
}
