import type { Browser, Page } from 'playwright-core';
import { newWindow, startBrowser, visitAs, words } from './browser.ts';
import { type Message, outbox } from './journey.ts';
import { TestNetwork } from './network.ts';

/** A network of its own and a browser, with one window for each demo person who takes part; no window runs scripts. */
export class Play {
  readonly network: TestNetwork;
  readonly #browser: Browser;
  readonly #windows = new Map<string, Promise<Page>>();

  private constructor(network: TestNetwork, browser: Browser) {
    this.network = network;
    this.#browser = browser;
  }

  /** Starts the network and the browser. */
  static async begin(): Promise<Play> {
    const [network, browser] = await Promise.all([TestNetwork.start(), startBrowser()]);
    return new Play(network, browser);
  }

  /** Closes the browser and stops the network. */
  async end(): Promise<void> {
    await this.#browser.close();
    await this.network.stop();
  }

  /** Gives the window of a demo person, who signs in the first time. */
  as(name: string): Promise<Page> {
    const window = this.#windows.get(name) ?? visitAs(this.network, this.#browser, name);
    this.#windows.set(name, window);
    return window;
  }

  /** Gives the window of a demo person at a page. */
  async at(name: string, path: string): Promise<Page> {
    const page = await this.as(name);
    await page.goto(this.network.url + path);
    return page;
  }

  /** Opens a page as a demo person in another tab, which stays as it is. */
  async tab(name: string, path: string): Promise<Page> {
    const page = await (await this.as(name)).context().newPage();
    await page.goto(this.network.url + path);
    return page;
  }

  /** Opens a page as somebody without an account, in a window of their own. */
  async stranger(path: string): Promise<Page> {
    const page = await (await newWindow(this.#browser)).newPage();
    await page.goto(this.network.url + path);
    return page;
  }

  /** Gives everything that a demo person reads at a page. */
  async reads(name: string, path: string): Promise<string> {
    return words(await this.at(name, path));
  }

  /** Gives the status with which a page answers a demo person. */
  async status(name: string, path: string): Promise<number | undefined> {
    return (await (await this.as(name)).goto(this.network.url + path))?.status();
  }

  /** Lets what waits to be sent go out, and gives every message that left the network, latest first. */
  async sent(): Promise<readonly Message[]> {
    await this.network.advance('PT1M');
    return outbox(this.network);
  }
}
