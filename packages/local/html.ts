const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Makes any text safe to stand in HTML, attributes included. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (character) => entities[character] ?? '');

const style = `body{font:1.125rem/1.5 system-ui,sans-serif;color:#212b32;max-width:44rem;margin:0 auto;padding:1rem}
a{color:#005eb8}a:focus,button:focus,input:focus{outline:3px solid #212b32;background:#ffeb3b;color:#212b32}
button{font:inherit;font-weight:600;padding:.5rem 1rem;margin:.25rem 0;border:2px solid #003087;background:#005eb8;color:#fff;cursor:pointer}
ul.people{list-style:none;padding:0}ul.people p{margin:0}ul.people li{border-top:1px solid #aeb7bd;padding:.75rem 0}
input{font:inherit;padding:.4rem;width:100%;max-width:24rem;box-sizing:border-box;border:2px solid #4c6272}
pre{white-space:pre-wrap;overflow-wrap:anywhere;font:inherit;background:#f0f4f5;padding:1rem;margin:.5rem 0}
table{border-collapse:collapse;width:100%}th,td{text-align:left;padding:.25rem .5rem;border-bottom:1px solid #aeb7bd;overflow-wrap:anywhere}`;

/** Wraps a body, already safe, in a plain page that needs no JavaScript. */
export const htmlPage = (title: string, body: string): string => `<!doctype html>
<html lang="en-GB"><head><meta charset="utf-8"><title>${escapeHtml(title)}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>${style}</style></head>
<body><main>${body}</main></body></html>
`;
