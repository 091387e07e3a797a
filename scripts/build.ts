import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build as esbuild, type Metafile } from 'esbuild';
import { allOperations } from '../functions/api/all-operations.ts';
import { followUpDefinition } from '../infra/workflows/follow-up.ts';
import { buildAssets } from '../packages/pages/build-assets.ts';
import { inPlace } from './in-place.ts';
import { narrowImports } from './narrow-imports.ts';
import { type Bundle, bundles, overBudget, weightTable, type Weight } from './bundles.ts';
import { heaviestLoad } from './loads.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');

const axiosOverFetch = (): string => {
  const functions = createRequire(join(root, 'functions/package.json'));
  const node = createRequire(functions.resolve('notifications-node-client')).resolve('axios');
  return join(dirname(node), '../esm/axios.js');
};

const reactToText = (): string => {
  const server = createRequire(join(root, 'packages/pages/package.json')).resolve('react-dom/server');
  return join(dirname(server), 'cjs/react-dom-server-legacy.node.production.js');
};

const indexOf = (specifier: string): string | undefined => {
  const folder = /^@fingerpost\/(.+)$/.exec(specifier)?.[1];
  const index = folder === undefined ? undefined : join(root, 'packages', folder, 'index.ts');
  return index !== undefined && existsSync(index) ? index : undefined;
};

const compile = ({ name, source }: Bundle) =>
  esbuild({
    absWorkingDir: root,
    entryPoints: [{ in: source, out: `functions/${name}/index` }],
    outdir: 'dist',
    // What a function imports when it is asked for becomes a file of its own beside it.
    splitting: true,
    chunkNames: `functions/${name}/[name]-[hash]`,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify: true,
    sourcemap: 'external',
    metafile: true,
    write: false,
    platform: 'node',
    target: 'node24',
    format: 'esm',
    mainFields: ['module', 'main'],
    alias: {
      '@aws-sdk/credential-provider-node': './scripts/lambda-credentials.ts',
      // What nhsuk-react-components loads in a browser only; pages have no script.
      'nhsuk-frontend': 'data:text/javascript,',
      // What jsonwebtoken asks of it is whether Node is at least version 17, which Node 24 is.
      semver: 'data:text/javascript,export const satisfies=()=>true',
      // Axios over fetch: its Node adapter brings 250 KB for uploads and proxies that Notify never needs.
      axios: axiosOverFetch(),
      // The half of react-dom/server that renders to a text; the streaming half weighs as much again.
      'react-dom/server': reactToText(),
    },
    plugins: [narrowImports({ folder: root, indexOf })],
    define: { 'process.env.NODE_ENV': '"production"' },
    // Dependencies in CommonJS ask for Node's own modules by require, which an ES module lacks.
    banner: { js: "import{createRequire as requireFor}from'node:module';const require=requireFor(import.meta.url);" },
    legalComments: 'none',
    logLevel: 'error',
    logLimit: 0,
  });

const weigh = ({ name, budget }: Bundle, { outputs }: Metafile): Weight => {
  const { files, bytes } = heaviestLoad(outputs, `dist/functions/${name}/index.mjs`);
  const heaviest = files
    .flatMap((file) => Object.entries(outputs[file]?.inputs ?? {}))
    .map(([path, { bytesInOutput }]) => ({ path, bytes: bytesInOutput }))
    .sort((a, b) => b.bytes - a.bytes)
    .slice(0, 8);
  return { name, budget, bytes, heaviest };
};

/**
 * Builds every Lambda bundle, the static assets and the follow-up's definition into `dist`, source maps apart from the
 * code that is deployed; a network that runs from `dist` meanwhile never meets half a file. Refuses: a source that does not compile, and a bundle above its budget.
 */
export const build = async ({ quiet }: { quiet: boolean }): Promise<void> => {
  const compiled = await Promise.all(bundles.map(async (bundle) => ({ bundle, made: await compile(bundle) })));
  const weights = compiled.map(({ bundle, made }) => weigh(bundle, made.metafile));
  const tooHeavy = overBudget(weights);
  if (tooHeavy.length > 0) throw new Error(tooHeavy.join('\n'));

  await inPlace(dist, async (folder) => {
    for (const { path, contents } of compiled.flatMap(({ made }) => made.outputFiles)) {
      const name = relative(dist, path);
      const target = join(folder, name.endsWith('.map') ? name.replace(/^functions/, 'maps') : name);
      await mkdir(dirname(target), { recursive: true });
      await writeFile(target, contents);
    }
    await writeFile(join(folder, 'functions', 'api', 'openapi.json'), JSON.stringify(allOperations()));
    await mkdir(join(folder, 'workflows'), { recursive: true });
    await writeFile(join(folder, 'workflows', 'follow-up.asl.json'), followUpDefinition());
    for (const { bundle, made } of compiled)
      await writeFile(join(folder, 'maps', `${bundle.name}.json`), JSON.stringify(made.metafile));
    await buildAssets(join(folder, 'assets'));
  });
  if (!quiet) console.log(`Built ${bundles.length} functions and the assets:\n${weightTable(weights)}`);
};

if (import.meta.main) {
  await build({ quiet: false }).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
