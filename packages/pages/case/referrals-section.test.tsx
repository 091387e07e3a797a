import { expect, test } from 'vitest';
import type { CaseReferral } from '@fingerpost/core/referral';
import { render } from '../render.tsx';
import { ReferralsSection } from './referrals-section.tsx';

const referral = (id: string, serviceName: string | undefined) =>
  ({
    id,
    status: 'sent',
    mode: 'network',
    needs: [],
    serviceName,
    openedAt: '2026-06-01T10:00:00Z',
  }) as unknown as CaseReferral;

test('each referral whose service may be named leads to the messages about it', () => {
  const referrals = [referral('ref_1', 'Meadow Pantry'), referral('ref_2', undefined)];
  const page = { caseId: 'cas_1', now: '2026-06-02T10:00:00Z', readerId: 'mem_1', needWords: {} as never, open: true };
  const tasks = [{ todo: 'answer-message', referralId: 'ref_1', status: 'open' }];
  const newMessages = [{ threadId: 'ref_1', count: 2 }];
  const html = render(<ReferralsSection {...page} {...{ tasks, newMessages, referrals }} />);
  expect(html).toContain('<a href="/cases/cas_1/own/messages/ref_1">');
  expect(html).toContain(' about Meadow Pantry</span>');
  expect(html).toContain(': 2 new: one waits for an answer');
  expect(html).not.toContain('own/messages/ref_2');
});
