import { cp, mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileAsync } from 'sass';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

const frontend = here('node_modules/nhsuk-frontend/dist');

/**
 * Writes `app.css` and every image that the pages show into a folder served at `/assets/`.
 * Refuses: a stylesheet that does not compile, or that loads anything from another place.
 */
export async function buildAssets(outDir: string): Promise<void> {
  const { css } = await compileAsync(here('styles/app.scss'), {
    loadPaths: [frontend],
    style: 'compressed',
    quietDeps: true,
  });
  const loaded = [...css.matchAll(/url\(["']?([^"')]+)/g)].map(([, address = '']) => address);
  const foreign = loaded.filter((address) => !address.startsWith('/assets/images/'));
  if (foreign.length > 0) throw new Error(`The stylesheet loads from elsewhere: ${foreign.join(', ')}`);

  await mkdir(join(outDir, 'images'), { recursive: true });
  await writeFile(join(outDir, 'app.css'), css);
  await cp(here('images'), join(outDir, 'images'), { recursive: true });
  const own = await readdir(here('images'), { recursive: true });
  const names = new Set(loaded.map((address) => address.slice('/assets/images/'.length)));
  for (const image of [...names].filter((name) => !own.includes(name)))
    await cp(join(frontend, 'nhsuk/assets/images', image), join(outDir, 'images', image));
}
