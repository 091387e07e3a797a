import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { build } from '../../scripts/build.ts';
import { follow, press, signIn, startBrowser, newWindow } from './browser.ts';
import { TestNetwork } from './network.ts';
import { knock } from './own-page.ts';

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

type OpenedPage = { readonly name: string; readonly born: string; readonly code: string; readonly pin: string };

/** The page of a person on their phone, as it is written for most and in Easy Read. */
const drawOwnPages = async (network: TestNetwork, browser: Browser): Promise<void> => {
  const { ownPages } = (await network.local('own-pages')) as { ownPages: readonly OpenedPage[] };
  const opened = ownPages.find(({ name }) => name === 'Trevor Whittle');
  if (opened === undefined) throw new Error('the demo person whose page is drawn has none');
  const page = await (await newWindow(browser)).newPage();
  await page.setViewportSize({ width: 390, height: 900 });
  const keep = (name: string) => page.screenshot({ path: join(root, `docs/images/${name}.png`) });
  await page.goto(`${network.url}/open/me`);
  // The PIN is asked for once the code is known.
  await knock(page, opened, opened.born);
  await page.getByLabel('Your PIN').fill(opened.pin);
  await press(page, 'Open my page');
  await keep('own-page');
  await follow(page, 'Easy Read');
  await keep('own-page-easy-read');
  await page.context().close();
};

/** Draws the main pages of the demo network anew, 1200 CSS pixels wide, and a person's own page on a phone, into `docs/images`. */
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
    await drawOwnPages(network, browser);
  } finally {
    await browser.close();
    await network.stop();
  }
};

await drawAll();
