import { fileURLToPath } from 'node:url';
import { App, Tags, type AppProps } from 'aws-cdk-lib';
import { SetupProblem, stageConfig, type StageConfig } from './config.ts';
import { DataStack } from './data-stack.ts';
import { checkWithNag } from './nag.ts';
import { ServiceStack } from './service-stack.ts';
import { stages } from './stages.ts';

/** Joins the two stacks of a stage, with the code that the build wrote to `dist`. Refuses: code that was not built. */
export const addStage = (app: App, config: StageConfig, dist: string): { data: DataStack; service: ServiceStack } => {
  const data = new DataStack(app, `fingerpost-${config.stage}-data`, config);
  const service = new ServiceStack(app, `fingerpost-${config.stage}-service`, { config, data: data.given, dist });
  service.addStackDependency(data);
  Tags.of(app).add('application', 'fingerpost');
  Tags.of(app).add('stage', config.stage);
  return { data, service };
};

/** Makes the app with its checks, empty as yet. */
export const checkedApp = (props: AppProps = {}): App => {
  const app = new App({ analyticsReporting: false, ...props });
  checkWithNag(app);
  return app;
};

if (import.meta.main) {
  const app = checkedApp();
  const stage: unknown = app.node.tryGetContext('stage') ?? 'dev';
  try {
    addStage(app, stageConfig(stages, stage), fileURLToPath(new URL('../dist', import.meta.url)));
  } catch (error) {
    if (!(error instanceof SetupProblem)) throw error;
    process.stderr.write(`\n${error.message}\n\n`);
    process.exit(1);
  }
  app.synth();
}
