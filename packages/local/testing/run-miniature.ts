import { startRuntime } from '../runtime.ts';
import { StartProblem } from '../start-problem.ts';
import { layMiniature } from './functions.ts';

const [, , port = '', dataDir = '', sources = ''] = process.argv;

try {
  const runtime = await startRuntime({ port: Number(port), dataDir, quiet: true, paths: layMiniature(sources) });
  process.once('SIGTERM', () => void runtime.stop().then(() => process.exit(0)));
  console.log(`ready at ${runtime.url}`);
} catch (error) {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exit(1);
}
