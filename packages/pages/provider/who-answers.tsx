import { TextField } from '../form/text.tsx';

/** Asks who answers for an organisation where nobody is signed in. */
export function WhoAnswersField({
  hint = 'We keep it with your answer, so that the link worker knows whom to ask for.',
}: {
  hint?: string;
}) {
  return <TextField name="name" label="Your name" hint={hint} autoComplete="name" spellCheck={false} size="s" />;
}
