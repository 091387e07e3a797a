import type { DemoPerson } from '../demo-people.ts';
import { escapeHtml, htmlPage } from '../html.ts';

const personHtml = ({ sub, name, describes }: DemoPerson): string =>
  `<li><p>${escapeHtml(describes)}</p><button name="sub" value="${escapeHtml(sub)}">Sign in as ${escapeHtml(name)}</button></li>`;

/** The page on which a visitor chooses who to be; `wrong` says that what was typed is no e-mail address. */
export const choosePage = (people: readonly DemoPerson[], wrong: boolean): string =>
  htmlPage(
    wrong ? 'Error: Demo sign-in' : 'Demo sign-in',
    `<h1>Demo sign-in</h1><p>Demo only: there are no passwords here, and all people are invented.</p>
<form method="post"><ul class="people">${people.map(personHtml).join('')}</ul></form>
<h2>Somebody who was invited</h2><form method="post">
<p><label for="email">E-mail address of the invitation</label><br><input id="email" name="email" type="email" autocomplete="off"${wrong ? ' aria-describedby="wrong" aria-invalid="true"' : ''}></p>
${wrong ? '<p id="wrong" role="alert">Type an e-mail address, like name@example.org.</p>' : ''}
<button>Sign in with this address</button></form>`,
  );

/** The page that asks whether to sign out; the form is the issuer's own and is sent by the button. */
export const signOutPage = (form: string): string =>
  htmlPage(
    'Sign out',
    `<h1>Sign out</h1>${form}<button form="op.logoutForm" name="logout" value="yes">Sign out of the demo</button>`,
  );

/** A page with one message and the way back. */
export const messagePage = (title: string, message: string, home: string): string =>
  htmlPage(
    title,
    `<h1>${escapeHtml(title)}</h1><p>${escapeHtml(message)}</p><p><a href="${escapeHtml(home)}">Go to Fingerpost</a></p>`,
  );
