import { describe, expect, it } from 'vitest';
import { exampleFrame } from '../example-frame.ts';
import { emptyForm } from '../form/state.ts';
import { render } from '../render.tsx';
import { ReferPage } from './refer-page.tsx';

const shown = (onNetwork: boolean, insteadOf?: { referralId: string; service: string }): string =>
  render(
    <ReferPage
      frame={exampleFrame}
      caseId="cas_1"
      person="Otty Pettigrew"
      idempotencyKey="key-1"
      form={emptyForm}
      service={{
        serviceId: 'svc_1',
        name: 'Meadow Pantry',
        provider: 'Meadow',
        onNetwork,
        answers: { today: '2026-11-02', by: '2026-11-05T17:00:00Z', answerDays: ['tuesday', 'thursday'] },
        groups: [],
      }}
      needs={[{ value: 'food', label: 'Food' }]}
      insteadOf={insteadOf}
    />,
  );

describe('the form that refers a person on', () => {
  it('asks who agreed, how and when, and what is shared', () => {
    for (const name of ['agreement.by', 'agreement.how', 'agreement.when-day', 'share'])
      expect(shown(true)).toContain(`name="${name}"`);
  });

  it('says on which days the service answers, and by when', () => {
    expect(shown(true)).toContain(
      'On Tuesdays and Thursdays. Sent today, expect an answer by Thursday 5 November 2026.',
    );
  });

  it('says that the request must name nobody', () => {
    expect(shown(true)).toContain('No names, phone numbers, addresses or postcodes');
  });

  it('does not offer the network where nobody of the service uses it', () => {
    expect(shown(true)).toContain('value="network"');
    expect(shown(false)).not.toContain('value="network"');
    expect(shown(false)).toContain('value="by-hand"');
  });

  it('names the try that it takes the place of, and posts its id', () => {
    const html = shown(true, { referralId: 'ref_1', service: 'Chapel Lunch' });
    expect(html).toContain('in place of the referral to Chapel Lunch');
    expect(html).toContain('name="retryOf" value="ref_1"');
    expect(shown(true)).not.toContain('retryOf');
  });
});
