import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { TestNetwork } from '../support/network.ts';
import { hiddenFields, Visitor } from '../support/visitor.ts';

let network: TestNetwork;
let admin: Visitor;
beforeAll(async () => {
  network = await TestNetwork.start();
  admin = await Visitor.as(network, 'network-admin');
}, 120_000);
afterAll(() => network.stop());

const nobody = () => new Visitor(network);
const newPractice = async (name: string): Promise<Record<string, string | readonly string[]>> => {
  const { html } = await admin.get('/organisations/new?kind=provider');
  return { ...hiddenFields(html), name, phone: '0113 496 0777' };
};

describe('every page', () => {
  it.each(['/', '/cookies', '/privacy', '/accessibility', '/nothing-here'])(
    '%s may run and load nothing but its own',
    async (path) => {
      const { headers } = await nobody().get(path);
      expect(headers.get('content-security-policy')).toBe(
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
      );
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('same-origin');
      expect(headers.get('strict-transport-security')).toContain('max-age=');
      expect(headers.get('cache-control')).toBe('no-store');
    },
  );

  it('is kept by no cache when it is personal either', async () => {
    expect((await admin.get('/organisations')).headers.get('cache-control')).toBe('no-store');
  });
});

describe('somebody who is not signed in', () => {
  it('goes to sign in, and comes back to the page they wanted', async () => {
    const { status, location } = await nobody().get('/organisations?kind=team');
    expect(status).toBe(303);
    expect(location).toBe('/sign-in?to=%2Forganisations%3Fkind%3Dteam');
  });

  it('keeps everything they typed, and posts it again once signed in: one organisation, however often', async () => {
    const typed = { ...(await newPractice('Ferry “Quay” <Larder> & Co')), note: ['one', 'two'] };
    const lost = await nobody().post('/organisations', typed);
    expect(lost.status).toBe(401);
    expect(lost.html).toContain('What you typed has not been sent');
    expect(lost.html).toContain('action="/organisations"');
    const kept = hiddenFields(lost.html);
    expect(kept).toEqual(Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, [value].flat()])));

    const first = await admin.post('/organisations', kept);
    expect(first.status).toBe(303);
    const second = await admin.post('/organisations', kept);
    expect(second.location).toBe(first.location);
    expect((await admin.get(first.location ?? '')).html).toContain('Ferry “Quay” &lt;Larder&gt; &amp; Co');
  });

  it('cannot bring a cookie of another use, or one that was changed', async () => {
    const visitor = nobody();
    await visitor.get('/sign-in');
    const attempt = visitor.jar.get('__Host-fingerpost-sign-in') ?? '';
    const session = admin.jar.get('__Host-fingerpost') ?? '';
    const middle = Math.floor(session.length / 2);
    const changed = session.slice(0, middle) + (session[middle] === 'A' ? 'B' : 'A') + session.slice(middle + 1);
    for (const value of [attempt, changed, session.slice(2), 'x']) {
      visitor.jar.set('__Host-fingerpost', value);
      expect((await visitor.get('/organisations')).status).toBe(303);
    }
  });

  it('is sent nowhere but here after signing in', async () => {
    const visitor = nobody();
    await visitor.get('/sign-in?to=https://elsewhere.example/');
    const { location } = await visitor.get('/sign-in/callback?code=x&state=y');
    expect(location).toBe('/?sign-in=failed');
    expect((await visitor.get('/?sign-in=failed')).html).toContain('You were not signed in.');
  });
});

describe('a form', () => {
  it('is not taken from another site, whoever is signed in', async () => {
    const fields = await newPractice('Never Made');
    for (const origin of ['https://elsewhere.example', 'null', `${network.url}.elsewhere.example`]) {
      const { status, html } = await admin.post('/organisations', fields, origin);
      expect(status).toBe(403);
      expect(html).toContain('You cannot do this');
    }
    expect((await admin.get('/organisations?kind=provider')).html).not.toContain('Never Made');
  });

  it('of 300 KB is answered with what to do about it', async () => {
    const fields = await newPractice('x'.repeat(300_000));
    const { status, html } = await admin.post('/organisations', fields);
    expect(status).toBe(413);
    expect(html).toContain('larger than 256 KB');
    expect(html).toContain('Go back in your browser');
  });

  it('keeps what was typed and says what to mend when something is wrong', async () => {
    const { status, html } = await admin.post('/organisations', {
      ...(await newPractice(' ')),
      email: 'not an address',
    });
    expect(status).toBe(422);
    expect(html).toContain('<title>Error: ');
    expect(html).toContain('href="#name"');
    expect(html).toContain('value="not an address"');
  });

  it('with the same key and other content is refused, not taken for the first', async () => {
    const fields = await newPractice('Tern Street Café');
    expect((await admin.post('/organisations', fields)).status).toBe(303);
    const { status, html } = await admin.post('/organisations', { ...fields, name: 'Plover Street Café' });
    expect(status).toBe(422);
    expect(html).toContain('Plover Street Café');
  });

  it('made on an older version is refused, and shown again with what was typed', async () => {
    const { location } = await admin.post('/organisations', await newPractice('Curlew House'));
    const at = (location ?? '').replace(/\?.*/, '');
    const { html } = await admin.get(`${at}/change`);
    const fields = { ...hiddenFields(html), status: 'active' };
    expect((await admin.post(`${at}/change`, { ...fields, name: 'Curlew Hall' })).status).toBe(303);
    const late = await admin.post(`${at}/change`, { ...fields, idempotencyKey: 'another', name: 'Curlew Hut' });
    expect(late.status).toBe(409);
    expect(late.html).toContain('Somebody changed this');
    expect(late.html).toContain('value="Curlew Hut"');
  });
});

describe('a role', () => {
  it('is answered that it may not where the page is for others, and that nothing is there where nothing is', async () => {
    const provider = await Visitor.as(network, 'provider');
    expect((await provider.get('/organisations')).status).toBe(403);
    expect((await provider.get('/referrals/ref_0')).status).toBe(404);
    expect((await provider.get(`/referrals/ref_${'0'.repeat(42)}`)).status).toBe(404);
    expect((await nobody().get('/nothing-here')).status).toBe(404);
  });

  it('ends at the next request once its member is deactivated', async () => {
    const leaving = await Visitor.as(network, 'commissioner-2');
    expect((await leaving.get('/uptake')).status).toBe(200);
    const { html } = await admin.get('/organisations?kind=commissioner');
    const organisation = /href="(\/organisations\/org_\w+)">Wharfside Health and Care Board</.exec(html)?.[1] ?? '';
    const member =
      /href="(\/organisations\/org_\w+\/members\/mem_\w+)"/.exec((await admin.get(organisation)).html)?.[1] ?? '';
    const fields = hiddenFields((await admin.get(member)).html);
    const gone = await admin.post(`${member}/status`, { ...fields, status: 'deactivated' });
    expect(gone.location).toBe(`${member}?done=member-deactivated`);
    const after = await leaving.get('/uptake');
    expect(after.status).toBe(403);
    expect(after.html).toContain('You have no place here yet');
  });
});
