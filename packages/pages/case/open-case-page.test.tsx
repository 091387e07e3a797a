import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import type { FormState } from '../form/state.ts';
import { render } from '../render.tsx';
import { OpenCasePage } from './open-case-page.tsx';

const shown = (by: 'practice' | 'team', form?: FormState): string =>
  render(
    <OpenCasePage
      frame={exampleFrame}
      idempotencyKey="key-1"
      form={form}
      by={by}
      needs={[{ value: 'food', label: 'Food' }]}
      days={{ routine: 5, soon: 1 }}
    />,
  );

describe('the form that opens a case', () => {
  it('asks for every required field by the name of the input it becomes', () => {
    const names = [
      'patient.name.given',
      'patient.name.family',
      'patient.dateOfBirth-day',
      'patient.nhsNumber',
      'patient.phone',
      'patient.safeContact.avoid',
      'needs',
      'reason',
      'urgency',
      'consent.agreed',
      'consent.how',
    ];
    for (const name of names) expect(shown('practice')).toContain(`name="${name}"`);
  });

  it('takes “there is nothing to avoid” and “I do not know the number” for answers', () => {
    expect(shown('practice')).toContain('There is nothing to avoid');
    expect(shown('practice')).toContain('They have none, or I do not know it');
  });

  it('says how soon somebody makes contact, by the policy', () => {
    expect(shown('practice')).toContain('First contact within 5 working days.');
    expect(shown('practice')).toContain('First contact within 1 working day.');
  });

  it('asks who asked for help only of a team', () => {
    expect(shown('practice')).not.toContain('name="source"');
    expect(shown('team')).toContain('name="source"');
    expect(shown('team')).not.toContain('<option value="practice">');
  });

  it('folds away what is asked if known, and opens it when something is wrong', () => {
    expect(shown('practice')).toMatch(/<details(?![^>]*open)[^>]*>/);
    const wrong = { values: { reason: 'typed' }, errors: [{ field: 'needs', message: 'Choose at least one.' }] };
    expect(shown('practice', wrong)).toMatch(/<details[^>]*open=""/);
    expect(shown('practice', wrong)).toContain('>typed</textarea>');
  });
});
