import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAssets } from './build-assets.ts';

describe('buildAssets', () => {
  let folder = '';
  let css = '';

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'assets-'));
    await buildAssets(folder);
    css = await readFile(join(folder, 'app.css'), 'utf8');
  }, 60_000);

  afterAll(() => rm(folder, { recursive: true }));

  it('styles the components that the pages use, on screen and on paper', () => {
    expect(css).toContain('.nhsuk-button');
    expect(css).toContain('.fp-due');
    expect(css).toMatch(/@media print\{[^}]*\.fp-no-print/);
  });

  it('loads no font and no logo that are not ours', () => {
    expect(css).not.toMatch(/@font-face|frutiger|https?:/i);
    expect(css).toContain('html{font-family:arial,sans-serif}');
  });

  it('brings every image that the stylesheet names, and the icon of Fingerpost', async () => {
    const images = await readdir(join(folder, 'images'));
    const named = [...css.matchAll(/\/assets\/images\/([\w-]+\.svg)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(images).toEqual(expect.arrayContaining([...named, 'fingerpost.svg']));
    expect(images.filter((name) => name.includes('favicon'))).toEqual([]);
  });

  it('brings the pictures of Easy Read with the licence that lets us show them', async () => {
    const pictures = await readdir(join(folder, 'images/easy-read'));
    const named = [...css.matchAll(/images\/easy-read\/([\w-]+\.svg)/g)].map(([, name = '']) => name);
    expect(named.length).toBeGreaterThan(0);
    expect(pictures).toEqual(expect.arrayContaining([...named, 'LICENSE.txt']));
    expect(await readFile(join(folder, 'images/easy-read/LICENSE.txt'), 'utf8')).toContain('MIT License');
  });
});
