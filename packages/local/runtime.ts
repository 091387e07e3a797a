import { join } from 'node:path';
import * as z from 'zod';
import { awsServer } from './aws/aws-server.ts';
import { s3Handler } from './aws/s3/s3.ts';
import { Cleanup } from './cleanup.ts';
import { Clock } from './clock/clock.ts';
import { type DataFolder, openDataFolder, openTemporaryFolder } from './data-folder.ts';
import { openDatabase } from './database/database.ts';
import { demoPeople } from './demo-people.ts';
import { FunctionHost } from './functions/function-host.ts';
import { FunctionLog } from './functions/function-log.ts';
import { invokeWith } from './functions/network-functions.ts';
import { checkPort, listen } from './http.ts';
import { Network } from './network.ts';
import { handIn } from './notify/inbound.ts';
import { notifyHandler } from './notify/notify.ts';
import { type Message, Outbox } from './notify/outbox.ts';
import { readTemplates } from './notify/templates.ts';
import { repositoryPaths } from './paths.ts';
import { OpenedDemoPage, type RuntimeOptions } from './runtime-options.ts';
import { startSchedules } from './schedules.ts';
import { functionSecret } from './secrets.ts';
import { functionEnvironment, names, portsFrom } from './settings.ts';
import { issuer } from './sign-in/oidc.ts';
import { People } from './sign-in/people.ts';
import { assetHandler } from './web/assets.ts';
import { httpServer } from './web/http-server.ts';
import { localHandler } from './web/local-routes.ts';
import { readDefinition } from './workflow/definition.ts';
import { type Execution, Executions } from './workflow/executions.ts';
import { StepFunctions } from './workflow/step-functions.ts';

/** A running network and what a test may ask of it. */
export type Runtime = {
  readonly url: string;
  readonly issuerUrl: string;
  readonly environment: Readonly<Record<string, string>>;
  /** Every line the functions logged is in this file. */
  readonly logFile: string;
  readonly now: () => number;
  /** Moves the domain clock to a time in milliseconds since 1970, stopping at every deadline. */
  readonly advanceTo: (time: number) => Promise<void>;
  /** Resolves when stream and workflow are quiet. */
  readonly settle: () => Promise<void>;
  readonly messages: () => readonly Message[];
  readonly executions: () => readonly Execution[];
  readonly stop: () => Promise<void>;
};

const openFolder = ({ inMemory, dataDir = '.data' }: RuntimeOptions): DataFolder =>
  inMemory === true ? openTemporaryFolder() : openDataFolder(dataDir);

const start = async (options: RuntimeOptions, cleanup: Cleanup): Promise<Runtime> => {
  const { port, quiet = false, dynamodbEndpoint } = options;
  const paths = { ...repositoryPaths, ...options.paths };
  const ports = portsFrom(port);
  const environment = functionEnvironment(ports, dynamodbEndpoint, process.env);
  const publicUrl = `http://localhost:${ports.pages}`;
  const issuerUrl = `http://localhost:${ports.issuer}`;

  const { path, state, secrets, firstFill, close } = openFolder(options);
  cleanup.add(close);
  const secret = functionSecret(secrets);
  const log = new FunctionLog(join(path, 'functions.log'), quiet);
  cleanup.add(() => log.close());
  const report = (message: string): void => log.line(JSON.stringify({ level: 'ERROR', service: 'local', message }));
  const clock = new Clock(state);

  // Known at once rather than after a build and a database that were then started for nothing.
  await checkPort(ports.pages, 'its pages', port);
  await checkPort(ports.issuer, 'its sign-in service', port);
  await checkPort(ports.aws, 'its stand-in for AWS', port);
  const building = options.build?.();
  building?.catch(() => undefined);
  const where = { folder: path, port: ports.database, firstPort: port, endpoint: dynamodbEndpoint, environment };
  const database = await openDatabase(where);
  cleanup.add(database.stop);
  await building;

  const host = new FunctionHost({ folder: paths.functions, environment, clockOffset: () => clock.offset, log });
  cleanup.add(() => host.stop());
  const invoke = invokeWith(host);
  const machine = new StepFunctions({
    executions: new Executions(state),
    clock,
    definition: readDefinition(paths.workflow),
    callTask: (payload) => invoke('workflow', payload),
    onChange: () => network.nudge(),
    report,
  });

  const outbox = new Outbox(state);
  const isNotifyDown = (): boolean => state.get('notify-down', z.boolean()) ?? false;
  const templates = readTemplates(paths.templates);
  const notify = notifyHandler({ outbox, templates, apiKey: secrets.notifyApiKey, isDown: isNotifyDown });
  const s3 = s3Handler(join(path, 'objects'), names.bucket);
  const aws = await listen(
    awsServer({ s3, notify, stepFunctions: machine, secret, report }),
    ports.aws,
    'its stand-in for AWS',
    port,
  );
  cleanup.add(aws.stop);
  const people = new People(state, options.people ?? demoPeople);
  const signIn = await listen(
    issuer(issuerUrl, { secrets, people, publicUrl }, report),
    ports.issuer,
    'its sign-in service',
    port,
  );
  cleanup.add(signIn.stop);

  const { seed } = options;
  const fill = database.table.isEmpty ? seed : undefined;
  if (fill !== undefined)
    await firstFill(async () => state.set('own-pages', (await fill({ environment, secret })) ?? []));

  const network = new Network({
    state,
    clock,
    invoke,
    machine,
    report,
    streams: database.streams,
    streamArn: database.table.streamArn,
  });
  cleanup.add(() => network.stop());
  cleanup.add(() => machine.close());
  const reconcile = async (): Promise<void> => {
    await network.reconcile().catch((error: unknown) => report(`reconcile failed: ${String(error)}`));
  };
  await reconcile();
  machine.open();
  if (fill !== undefined) await network.settle();
  cleanup.add(startSchedules({ retryNotices: () => network.retryNotices(), reconcile }));

  const local = localHandler({
    now: () => clock.now(),
    advanceTo: (time) => network.advanceTo(time),
    messages: () => outbox.list(),
    handIn: (reply) => handIn(publicUrl, secrets.inboundToken, reply),
    setNotifyDown: (down) => state.set('notify-down', down),
    isNotifyDown,
    ownPages: () => state.get('own-pages', z.array(OpenedDemoPage)) ?? [],
    executions: () => machine.all(),
    deadLetters: () => network.deadLetters(),
    redrive: () => network.redrive(),
    reconcile: () => network.reconcile(),
    logFile: log.file,
  });
  const assets = assetHandler(paths.assets);
  const pages = await listen(
    httpServer({ invoke, assets, local, onChange: () => network.nudge(), report }),
    ports.pages,
    'its pages',
    port,
  );
  cleanup.add(pages.stop);

  void database.died.then((reason) => {
    if (options.onFatal === undefined) report(reason);
    else options.onFatal(reason);
  });
  return {
    url: publicUrl,
    issuerUrl,
    environment,
    logFile: log.file,
    now: () => clock.now(),
    advanceTo: (time) => network.advanceTo(time),
    settle: () => network.settle(),
    messages: () => outbox.list(),
    executions: () => machine.all(),
    stop: () => cleanup.run(),
  };
};

/**
 * Runs the whole network on this machine and resolves when it answers; several may run in one process, each on ports
 * and a folder of its own. Refuses: with a StartProblem that says what to do, and leaves nothing running.
 */
export const startRuntime = async (options: RuntimeOptions): Promise<Runtime> => {
  const cleanup = new Cleanup();
  try {
    return await start(options, cleanup);
  } catch (error) {
    await cleanup.run();
    throw error;
  }
};
