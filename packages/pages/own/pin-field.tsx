import { TextField } from '../form/text.tsx';
import type { Words } from '../words/words.ts';

/** Asks for the PIN that a person chose with their team. */
export function PinField({ words: { say } }: { words: Words }) {
  return (
    <TextField
      name="pin"
      type="password"
      label={say('own.door.pin')}
      hint={say('own.door.pinHint')}
      width={5}
      inputMode="numeric"
    />
  );
}
