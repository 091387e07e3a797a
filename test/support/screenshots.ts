import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import { follow, press, signIn, startBrowser, newWindow } from './browser.ts';
import { TestNetwork } from './network.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** One picture: who looks, how they get there from their first page, and how many CSS pixels of it are kept. */
type Picture = {
  readonly name: string;
  readonly as: string;
  readonly go: (page: Page) => Promise<void>;
  readonly height: number;
};

const openRow = async (page: Page, name: RegExp): Promise<void> =>
  page.getByRole('row', { name }).first().getByRole('link').first().click();

const stay = async (): Promise<void> => undefined;

const pictures: readonly Picture[] = [
  { name: 'refer', as: 'Dr Amara Okafor', go: (page) => follow(page, 'Refer a person'), height: 1300 },
  {
    name: 'case',
    as: 'Priya Nair',
    go: (page) => openRow(page, /Get in touch again Trevor Whittle/),
    height: 1700,
  },
  { name: 'work', as: 'Priya Nair', go: stay, height: 1000 },
  { name: 'inbox', as: 'Joanne Blake', go: stay, height: 800 },
  { name: 'referral-before', as: 'Joanne Blake', go: (page) => openRow(page, /^Food/), height: 1300 },
  { name: 'referral-after', as: 'Joanne Blake', go: (page) => openRow(page, /^Joyce Akintola/), height: 1300 },
  {
    name: 'message',
    as: 'Dr Amara Okafor',
    go: async (page) => {
      await follow(page, 'Colin Braithwaite');
      await follow(page, 'Social prescribing case closed');
    },
    height: 1500,
  },
  { name: 'team', as: 'Maureen Holt', go: stay, height: 1000 },
  { name: 'organisations', as: 'Alex Doyle', go: stay, height: 800 },
  {
    name: 'uptake',
    as: 'Helen Marsh',
    go: async (page) => {
      await page.getByLabel('Split by').selectOption({ label: 'Practice' });
      await press(page, 'Show');
    },
    height: 1300,
  },
];

/** Draws the main pages of the demo network anew, 1200 CSS pixels wide, into `docs/images`. */
const drawAll = async (): Promise<void> => {
  await build({ quiet: true });
  const network = await TestNetwork.start();
  const browser = await startBrowser();
  try {
    for (const { name, as, go, height } of pictures) {
      // Figures need people: before the uptake is drawn, the network is given some more.
      if (name === 'uptake')
        spawnSync(process.execPath, [join(root, 'packages/local/demo.ts'), '--cases', '150', '--seed', '7'], {
          env: { ...process.env, PORT: String(network.port), DATA_DIR: network.folder },
          stdio: 'inherit',
        });
      const page = await signIn(network, await newWindow(browser), as);
      await go(page);
      const whole = await page.locator('body').boundingBox();
      const clip = { x: 0, y: 0, width: 1200, height: Math.min(height, Math.ceil(whole?.height ?? height)) };
      await page.screenshot({ path: join(root, `docs/images/${name}.png`), fullPage: true, clip });
      await page.context().close();
    }
  } finally {
    await browser.close();
    await network.stop();
  }
};

await drawAll();
