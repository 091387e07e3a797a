import { describe, expect, it } from 'vitest';
import { isOwnOrigin } from './own-origin.ts';

const own = 'https://fingerpost.example';
const closed = { own, referrer: 'no-referrer' } as const;
const open = { own, referrer: 'same-origin' } as const;

describe('isOwnOrigin', () => {
  it('knows this site, and no other', () => {
    for (const site of [closed, open]) {
      expect(isOwnOrigin(site, { origin: own, fetchSite: undefined })).toBe(true);
      for (const origin of ['https://elsewhere.example', `${own}.example`, 'http://fingerpost.example', ''])
        expect(isOwnOrigin(site, { origin, fetchSite: undefined })).toBe(false);
    }
  });

  it('takes the form of an old browser that was told to keep the address to itself, and only there', () => {
    const old = { origin: 'null', fetchSite: undefined };
    expect(isOwnOrigin(closed, old)).toBe(true);
    expect(isOwnOrigin(open, old)).toBe(false);
  });

  it('does not take what a browser says comes from elsewhere', () => {
    for (const fetchSite of ['cross-site', 'same-site', 'none'])
      expect(isOwnOrigin(closed, { origin: 'null', fetchSite })).toBe(false);
  });
});
