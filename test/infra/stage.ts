import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Template } from 'aws-cdk-lib/assertions';
import { addStage, checkedApp } from '@fingerpost/infra/app';
import { stageConfig } from '@fingerpost/infra/config';
import { stages } from '@fingerpost/infra/stages';

export const functionNames = ['api', 'web', 'open', 'record', 'send', 'workflow', 'reconcile'] as const;

const scratch = mkdtempSync(join(tmpdir(), 'fingerpost-infra-'));
process.once('exit', () => rmSync(scratch, { recursive: true, force: true }));

/** Makes an empty folder that is gone after the tests. */
export const emptyFolder = (): string => mkdtempSync(join(scratch, 'folder-'));

/** Makes a folder as the build leaves it, with stand-ins for code and assets. */
const builtDist = (): string => {
  const dist = emptyFolder();
  for (const name of functionNames) {
    mkdirSync(join(dist, 'functions', name), { recursive: true });
    writeFileSync(join(dist, 'functions', name, 'index.mjs'), `export const handler = () => '${name}';`);
  }
  mkdirSync(join(dist, 'assets'));
  writeFileSync(join(dist, 'assets', 'fingerpost.css'), 'body{}');
  return dist;
};

const { context } = JSON.parse(readFileSync(new URL('../../cdk.json', import.meta.url), 'utf8')) as {
  context: Record<string, unknown>;
};

/** Makes the app of a stage as the command line does, with some settings changed. */
export const stageApp = (stage: keyof typeof stages, changes: object = {}, dist = builtDist()) => {
  const app = checkedApp({ context, outdir: emptyFolder() });
  return { app, ...addStage(app, stageConfig({ [stage]: { ...stages[stage], ...changes } }, stage), dist) };
};

export type Resource = { Type: string; Properties: Record<string, unknown>; DeletionPolicy?: string };

/** Synthesises a stage and gives both templates; the rules that nag.test.ts runs are left out here for speed. */
export const templates = (stage: keyof typeof stages, changes: object = {}) => {
  process.env['CDK_VALIDATION'] = 'false';
  const { data, service } = stageApp(stage, changes);
  return { data: Template.fromStack(data), service: Template.fromStack(service), dataStack: data };
};

/** Gives the resources of a type by logical id. */
export const resources = (template: Template, type: string): Record<string, Resource> =>
  template.findResources(type) as never;
