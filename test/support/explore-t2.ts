import { chromium, type Page } from 'playwright-core';
import { AxeBuilder } from '@axe-core/playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
const port = Number(process.env.P ?? 4500);
const home = `http://localhost:${port}`;
const out = process.env.OUT ?? '/tmp/t2s';
const roles = (process.env.ROLES ?? 'gp-practice,link-worker,team-lead,provider,commissioner,network-admin').split(',');
const b = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
const shape = (path: string) =>
  path
    .replace(/(org|mem|cas|per|ref|tsk|msg)_[0-9a-z]+(?:\.\w+)?/g, (m) => m.slice(0, 3))
    .replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, 'uuid');
for (const role of roles) {
  mkdirSync(`${out}/${role}`, { recursive: true });
  const c = await b.newContext({ viewport: { width: 1200, height: 900 } });
  const p = await c.newPage();
  await p.goto(home + '/');
  await p.getByRole('button', { name: 'Sign in' }).first().click();
  await p.locator(`button[value="${role}"]`).click();
  const queue = [new URL(p.url()).pathname];
  const seen = new Set<string>(queue);
  const perPattern = new Map<string, number>();
  const shapes = new Set<string>();
  const t0 = Date.now();
  let visited = 0,
    axed = 0;
  while (queue.length) {
    const at = queue.shift()!;
    const [path] = at.split('?');
    const pat = shape(path!);
    const n = (perPattern.get(pat) ?? 0) + 1;
    if (n > 5) continue;
    perPattern.set(pat, n);
    const r = await p.goto(home + at);
    visited++;
    if (r!.status() !== 200) console.log(role, at, r!.status());
    const links: string[] = await p.evaluate("[...document.querySelectorAll('a[href]')].map(a=>a.href)");
    for (const l of links) {
      const u = new URL(l);
      if (u.origin !== home || u.pathname === '/sign-out' || u.pathname.endsWith('.csv')) continue;
      const k = u.pathname + u.search;
      if (!seen.has(k)) {
        seen.add(k);
        queue.push(k);
      }
    }
    const sig =
      pat +
      (await p.evaluate(
        "[...document.querySelectorAll('h2,legend,form,table')].map(e=>e.tagName+(e.tagName=='H2'?e.textContent.replace(/\\d+/g,''):'')).filter((x,i,a)=>a.indexOf(x)==i).join('|')",
      ));
    if (shapes.has(sig)) continue;
    shapes.add(sig);
    axed++;
    const name = pat.replace(/^\//, '').replaceAll('/', '-') || 'start';
    for (const width of [1200, 320]) {
      await p.setViewportSize({ width, height: 900 });
      const sw = (await p.evaluate('document.documentElement.scrollWidth')) as number;
      if (sw > width) console.log('SCROLL', role, at, width, sw);
      await p.screenshot({ path: `${out}/${role}/${name}-${n}-${width}.png`, fullPage: true });
      if (process.env.AXE) {
        const res = await new AxeBuilder({ page: p })
          .setLegacyMode(true)
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
          .analyze();
        for (const v of res.violations)
          console.log(
            'AXE',
            role,
            at,
            width,
            v.id,
            v.help,
            v.nodes
              .slice(0, 2)
              .map((x) => x.html.slice(0, 200))
              .join(' || '),
          );
      }
    }
    const cdp = await c.newCDPSession(p);
    await p.setViewportSize({ width: 640, height: 900 });
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
    const sw = (await p.evaluate('document.documentElement.scrollWidth')) as number;
    if (sw > 640) console.log('SCROLL32', role, at, sw);
    await cdp.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
    await cdp.detach();
    await p.setViewportSize({ width: 1200, height: 900 });
  }
  console.log(role, 'visited', visited, 'shapes', axed, 'ms', Date.now() - t0);
  console.log([...perPattern].map(([k, v]) => `${k}:${v}`).join(' '));
  await c.close();
}
await b.close();
