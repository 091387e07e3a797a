import { describe, expect, it } from 'vitest';
import { isPossible, possibleSteps, type Standing } from './possible-steps.ts';

const at = (status: Standing['status'], changes: Partial<Standing> = {}): Standing => ({
  status,
  mode: 'network',
  todo: 'answer',
  referralId: 'ref_1',
  ...changes,
});

describe('what a team can do with a referral', () => {
  it('is to send one that was offered to the person', () => {
    expect(possibleSteps(at('proposed'))).toEqual({ next: 'sending', others: ['withdrawal', 'error'] });
  });

  it('is to answer a question before anything else', () => {
    expect(possibleSteps(at('sent', { todo: 'answer-question' })).next).toBe('answer');
  });

  it('leaves the steps of a service on the network to the service', () => {
    expect(possibleSteps(at('sent'))).toEqual({ next: undefined, others: ['withdrawal', 'error'] });
    expect(isPossible('acceptance', at('sent'))).toBe(false);
  });

  it('is to record what a service said that uses no network', () => {
    expect(possibleSteps(at('sent', { mode: 'by-hand' })).next).toBe('acceptance');
    expect(isPossible('decline', at('waitlisted', { mode: 'by-hand' }))).toBe(true);
    expect(possibleSteps(at('started', { mode: 'by-hand' })).next).toBe('attendances');
    expect(isPossible('completion', at('sent', { mode: 'by-hand' }))).toBe(false);
  });

  it('is only to end one early that was accepted', () => {
    expect(isPossible('ending', at('accepted'))).toBe(true);
    expect(isPossible('ending', at('sent'))).toBe(false);
  });

  it('is to record it as an error at any time, once', () => {
    expect(possibleSteps(at('completed')).others).toEqual(['error']);
    expect(possibleSteps(at('in-error')).others).toEqual([]);
  });
});
