import { Checkboxes, Radios, Select } from 'nhsuk-react-components';
import type { ReactNode } from 'react';
import { labelLook, labelText, type FieldProps } from './label.ts';
import { useField } from './state.ts';

/** One answer that can be chosen; `below` shows fields that go with it, always open as pages have no script. */
export type Choice = { value: string; label: string; hint?: string; below?: ReactNode };

/** Answers in order; `'or'` draws a divider before the ones that stand apart, such as "None of these". */
export type Choices = readonly (Choice | 'or')[];

type ChoiceFieldProps = FieldProps & { choices: Choices; small?: boolean };

const itemId = (id: string, index: number): string => (index === 0 ? id : `${id}-${String(index + 1)}`);

function itemProps(choice: Choice, id: string, index: number, chosen: readonly string[]) {
  return {
    id: itemId(id, index),
    value: choice.value,
    defaultChecked: chosen.includes(choice.value),
    hint: choice.hint ?? '',
    conditional: choice.below,
  };
}

/** Asks for one of a few answers. */
export function RadioField({
  choices,
  small = false,
  inline = false,
  ...props
}: ChoiceFieldProps & { inline?: boolean }) {
  const { id, chosen, error } = useField(props.name);
  return (
    <Radios
      id={`${id}-choices`}
      name={props.name}
      legend={labelText(props)}
      legendProps={labelLook(props)}
      hint={props.hint ?? ''}
      error={error}
      small={small}
      inline={inline}
    >
      {choices.map((choice, index) =>
        choice === 'or' ? (
          <Radios.Divider key={index}>or</Radios.Divider>
        ) : (
          <Radios.Item key={index} {...itemProps(choice, id, index, chosen)}>
            {choice.label}
          </Radios.Item>
        ),
      )}
    </Radios>
  );
}

/** Asks for any number of a few answers. */
export function CheckboxField({ choices, small = false, ...props }: ChoiceFieldProps) {
  const { id, chosen, error } = useField(props.name);
  return (
    <Checkboxes
      id={`${id}-choices`}
      name={props.name}
      legend={labelText(props)}
      legendProps={labelLook(props)}
      hint={props.hint ?? ''}
      error={error}
      small={small}
    >
      {choices.map((choice, index) =>
        choice === 'or' ? (
          <Checkboxes.Divider key={index} />
        ) : (
          <Checkboxes.Item key={index} {...itemProps(choice, id, index, chosen)}>
            {choice.label}
          </Checkboxes.Item>
        ),
      )}
    </Checkboxes>
  );
}

type SelectFieldProps = FieldProps & { choices: readonly Choice[]; empty?: string };

/** Asks for one of many answers; `empty` is what stands there before one is chosen. */
export function SelectField({ choices, empty = 'Choose one', ...props }: SelectFieldProps) {
  const { id, typed, error } = useField(props.name);
  return (
    <Select
      id={id}
      name={props.name}
      label={labelText(props)}
      labelProps={labelLook(props)}
      hint={props.hint ?? ''}
      error={error}
      defaultValue={typed}
      autoComplete="off"
    >
      <Select.Option value="">{empty}</Select.Option>
      {choices.map(({ value, label }) => (
        <Select.Option key={value} value={value}>
          {label}
        </Select.Option>
      ))}
    </Select>
  );
}
