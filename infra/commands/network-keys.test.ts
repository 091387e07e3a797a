import { describe, expect, it } from 'vitest';
import { fillKeys, missingKeys } from './network-keys.ts';

const key = (letter: string) => Buffer.alloc(32, letter).toString('base64');
const read = (secret: string) => JSON.parse(secret) as Record<string, string>;

const makingKeys = () => {
  const letters = ['x', 'y', 'z'];
  return () => key(letters.shift() ?? '');
};

describe('fillKeys', () => {
  it('makes the keys and the token of the network when there are none, each its own', () => {
    expect(read(fillKeys('{}', {}, makingKeys()))).toEqual({
      hmacKey: key('x'),
      sessionKey: key('y'),
      inboundToken: key('z'),
    });
  });

  it('keeps the keys that are there, whatever else is set', () => {
    const own = { hmacKey: key('a'), sessionKey: key('b'), inboundToken: key('c') };
    const before = JSON.stringify({ ...own, notifyApiKey: 'old' });
    const after = read(fillKeys(before, { notifyApiKey: 'new', oidcClientSecret: 'secret' }, makingKeys()));
    expect(after).toEqual({ ...own, notifyApiKey: 'new', oidcClientSecret: 'secret' });
  });

  it('changes nothing when nothing is missing or given, an empty value included', () => {
    const before = JSON.stringify({
      hmacKey: key('a'),
      sessionKey: key('b'),
      notifyApiKey: 'k',
      oidcClientSecret: 's',
      inboundToken: key('c'),
    });
    expect(fillKeys(before, { notifyApiKey: '' }, makingKeys())).toBe(before);
  });

  it.each([
    ['a key of the wrong length', JSON.stringify({ hmacKey: 'c2hvcnQ=' })],
    ['a value nobody knows', JSON.stringify({ password: 'x' })],
    ['what is no JSON', 'secret'],
  ])('refuses a secret that holds %s', (_, secret) => {
    expect(() => fillKeys(secret, {}, makingKeys())).toThrow();
  });
});

describe('missingKeys', () => {
  it('names what is still to be set', () => {
    expect(missingKeys(fillKeys('{}', { oidcClientSecret: 's' }, makingKeys()))).toEqual(['notifyApiKey']);
  });
});
