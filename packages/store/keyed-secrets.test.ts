import { describe, expect, it } from 'vitest';
import { keyedSecrets, randomCharacters } from './keyed-secrets.ts';

const secrets = keyedSecrets(new Uint8Array(32).fill(1));
const others = keyedSecrets(new Uint8Array(32).fill(2));

describe('keyedSecrets', () => {
  it('digests to a key version and 26 characters of the id alphabet, apart by purpose and by key', () => {
    const digest = secrets.digest('nhs-number', '9990000018');
    expect(digest).toMatch(/^v1\.[0-9a-hjkmnp-tv-z]{26}$/);
    expect(secrets.digest('nhs-number', '9990000018')).toBe(digest);
    expect(secrets.digest('other', '9990000018')).not.toBe(digest);
    expect(others.digest('nhs-number', '9990000018')).not.toBe(digest);
  });

  it('unseals what it sealed for the same purpose, and nothing that was changed or is of another key', () => {
    const sealed = secrets.seal('name', 'Ottoline');
    expect(secrets.unseal('name', sealed)).toBe('Ottoline');
    expect(secrets.unseal('cursor', sealed)).toBeUndefined();
    expect(others.unseal('name', sealed)).toBeUndefined();
    expect(secrets.unseal('name', `${sealed.slice(0, -2)}AA`)).toBeUndefined();
    expect(secrets.unseal('name', 'short')).toBeUndefined();
  });

  it('refuses a key of the wrong length', () => {
    expect(() => keyedSecrets(new Uint8Array(16))).toThrow('32 bytes');
  });

  it('gives as many random characters as asked for', () => {
    const drawn = new Set(Array.from({ length: 200 }, () => randomCharacters(16)));
    expect(drawn.size).toBe(200);
    expect([...drawn].every((text) => /^[0-9a-hjkmnp-tv-z]{16}$/.test(text))).toBe(true);
  });
});
