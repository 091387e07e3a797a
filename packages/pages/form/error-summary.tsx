import { ErrorSummary as NhsErrorSummary } from 'nhsuk-react-components';
import { useReader } from '../words/reader.ts';
import { fieldId, fieldOf, type FormState } from './state.ts';

/** Lists what is wrong with a form, each a link to its field; takes the focus when the page opens, without script. */
export function ErrorSummary({ form }: { form: FormState }) {
  const title = useReader()?.say('own.around.problem') ?? 'There is a problem';
  if (form.errors.length === 0) return null;
  return (
    <NhsErrorSummary tabIndex={-1} autoFocus>
      <NhsErrorSummary.Title>{title}</NhsErrorSummary.Title>
      <NhsErrorSummary.List>
        {form.errors.map(({ field, message }) => (
          <NhsErrorSummary.ListItem
            key={`${field} ${message}`}
            {...(field === '' ? {} : { href: `#${fieldId(form, fieldOf(field))}` })}
          >
            {message}
          </NhsErrorSummary.ListItem>
        ))}
      </NhsErrorSummary.List>
    </NhsErrorSummary>
  );
}
