import { escapeHtml, htmlPage } from '../html.ts';
import type { Message } from '../notify/outbox.ts';
import type { OpenedDemoPage } from '../runtime-options.ts';
import type { Execution } from '../workflow/executions.ts';

const home = '<p><a href="/local/">This machine</a></p>';

/** The page that links what only the local runtime has. */
export const localHome = (now: number): string =>
  htmlPage(
    'This machine',
    `<h1>This machine</h1><p>These pages belong to the local runtime. They are not part of what is deployed.</p>
<ul><li><a href="/">Fingerpost</a></li><li><a href="/local/outbox">Outbox: the messages that were sent</a></li>
<li><a href="/local/own-pages">Own pages: with what demo people open theirs</a></li>
<li><a href="/local/executions">Executions of the follow-up workflow</a></li>
<li><a href="/local/clock">The clock</a>: ${escapeHtml(new Date(now).toISOString())}</li>
<li><a href="/local/dead-letters">Stream records that were set aside</a></li><li><a href="/local/log">Log of the functions</a></li></ul>
<form method="post" action="/local/clock"><p><button name="advance" value="P1D">Move the clock on by a day</button></p></form>`,
  );

/** Lets the addresses in a message be pressed, as in a mail program. */
const withLinks = (html: string): string =>
  html.replaceAll(/https?:\/\/[^\s<]+/gu, (address) => `<a href="${address}">${address}</a>`);

const messageHtml = ({ channel, recipient, status, subject, body, at }: Message): string =>
  `<article><h2>${escapeHtml(subject ?? `${channel} message`)}</h2><p>${escapeHtml(channel)} to ${escapeHtml(recipient)}, ${escapeHtml(status)}, ${escapeHtml(at)}</p><pre>${withLinks(escapeHtml(body))}</pre></article>`;

const answerForm = `<h2>Answer as somebody who got a message</h2><form method="post" action="/local/inbound">
<p><label>By <select name="channel"><option value="sms">text</option><option value="email">e-mail</option></select></label></p>
<p><label>From this number or address<br><input name="from" required></label></p>
<p><label>To, for an e-mail: the address that it says you can answer to<br><input name="to" value="reply@localhost"></label></p>
<p><label>Words<br><input name="words" required></label></p><p><button>Send the answer</button></p></form>`;

/** The list of sent messages, latest first, and a way to answer them. */
export const outboxPage = (messages: readonly Message[]): string =>
  htmlPage(
    'Outbox',
    `${home}<h1>Outbox</h1>${answerForm}${messages.length === 0 ? '<p>Nothing was sent yet.</p>' : messages.map(messageHtml).join('')}`,
  );

const executionRow = ({ name, status, transitions, lookAt }: Execution): string =>
  `<tr><td>${escapeHtml(name)}</td><td>${status}</td><td>${transitions}</td><td>${escapeHtml(new Date(lookAt).toISOString())}</td></tr>`;

/** The list of executions, latest first. */
export const executionsPage = (executions: readonly Execution[]): string =>
  htmlPage(
    'Executions',
    `${home}<h1>Executions</h1><table><thead><tr><th scope="col">Name</th><th scope="col">Status</th><th scope="col">Transitions</th><th scope="col">Looks at</th></tr></thead><tbody>${executions.map(executionRow).join('')}</tbody></table>`,
  );

const ownPageRow = ({ name, code, born, pin, nhsNumber }: OpenedDemoPage): string =>
  `<tr>${[name, code, born, pin, nhsNumber].map((cell) => `<td>${escapeHtml(cell)}</td>`).join('')}</tr>`;

/** The list of demo people whose own page is open, with what opens it. */
export const ownPagesPage = (opened: readonly OpenedDemoPage[]): string =>
  htmlPage(
    'Own pages',
    `${home}<h1>Own pages</h1><p>Demo only: elsewhere the network itself does not know a code or a PIN. <a href="/open/me">Go to the door</a> with a code, or by NHS login with the number.</p>
<table><thead><tr>${['Person', 'Code', 'Date of birth', 'PIN', 'NHS number'].map((heading) => `<th scope="col">${heading}</th>`).join('')}</tr></thead><tbody>${opened.map(ownPageRow).join('')}</tbody></table>`,
  );
