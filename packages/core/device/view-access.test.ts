import { describe, expect, it } from 'vitest';
import { codeNetwork, itRefusesOtherActors } from '@fingerpost/testkit';
import { viewAccess } from './view-access.ts';

describe('viewAccess', () => {
  itRefusesOtherActors(viewAccess, ['link']);

  it('shows no more of a number than its last two digits, and knows no device that never asked', async () => {
    const { by } = await codeNetwork();
    const deviceId = `dev_${'0'.repeat(26)}`;
    expect(await viewAccess({ deviceId }, by())).toEqual({ ways: [{ by: 'sms', endsIn: '45' }], isKnown: false });
  });
});
