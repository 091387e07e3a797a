import { describe, expect, it } from 'vitest';
import { safePath } from './sign-in.routes.ts';

describe('safePath', () => {
  it.each(['/', '/work', '/uptake?month=2026-10&split=sex', '/referrals/ref_0a/question', '/services?words=a%20b'])(
    'goes to %s of this site',
    (path) => {
      expect(safePath(path)).toBe(path);
    },
  );

  it.each([
    undefined,
    '',
    'work',
    'https://elsewhere.example/',
    '//elsewhere.example',
    '/\\elsewhere.example',
    '/\t/elsewhere.example',
    'javascript:alert(1)',
    '/work\r\nset-cookie: a=b',
    '/work#part',
    '/@elsewhere.example',
  ])('goes to the start page instead of %j', (wish) => {
    expect(safePath(wish)).toBe('/');
  });
});
