/** A form as a browser posts it, redirects left to the caller. */
export const form = (fields: Record<string, string>, headers: Record<string, string> = {}) => ({
  method: 'POST',
  body: new URLSearchParams(fields),
  headers,
  redirect: 'manual' as const,
});

/** Keeps cookies and follows redirects by hand, as a browser without JavaScript would. */
export const browser = (home: string) => {
  const jar = new Map<string, string>();
  const visit = async (address: string, init: RequestInit = {}): Promise<{ response: Response; at: string }> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(address, { ...init, redirect: 'manual', headers: { cookie, accept: 'text/html' } });
    for (const set of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/u.exec(set) ?? [];
      if (value === '') jar.delete(name);
      else jar.set(name, value);
    }
    const location = response.headers.get('location');
    const next = location === null ? undefined : new URL(location, address).href;
    return next?.startsWith(home) === true ? visit(next) : { response, at: next ?? address };
  };
  return visit;
};
