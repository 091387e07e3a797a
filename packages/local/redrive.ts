import { readSettings } from './settings.ts';
import { StartProblem } from './start-problem.ts';

const run = async (): Promise<void> => {
  const { port } = readSettings(process.env);
  const url = `http://localhost:${port}/local/redrive`;
  const answer = await fetch(url, { method: 'POST' }).catch(() => {
    throw new StartProblem(
      `No Fingerpost answers at http://localhost:${port}. Start it with npm start, or name its port with PORT=….`,
    );
  });
  const text = await answer.text();
  if (!answer.ok) throw new StartProblem(`Redrive failed (${answer.status}): ${text}`);
  console.log(text);
};

run().catch((error: unknown) => {
  console.error(error instanceof StartProblem ? error.message : error);
  process.exitCode = 1;
});
