import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { errors, Provider } from 'oidc-provider';
import { readBody, sendBody, sendHtml } from '../http.ts';
import { type IssuerParts, issuerConfiguration } from './oidc-configuration.ts';
import { names } from '../settings.ts';
import { nhsAccount, nhsPage } from './nhs-login.ts';
import { choosePage, messagePage } from './pages.ts';
import type { People } from './people.ts';

const largest = 16 * 1024;

const chosen = (people: People, form: URLSearchParams): string | undefined => {
  const sub = form.get('sub');
  if (sub !== null) return people.find(sub)?.sub;
  return people.withEmail(form.get('email') ?? '')?.sub;
};

const interact = async (
  provider: Provider,
  { people, publicUrl }: IssuerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<ServerResponse> => {
  try {
    const { params } = await provider.interactionDetails(request, response);
    const isNhs = params['client_id'] === names.nhsClient;
    const page = (wrong: boolean): string => (isNhs ? nhsPage(wrong) : choosePage(people.demo, wrong));
    if (request.method !== 'POST') return sendHtml(response, 200, page(false));
    const body = (await readBody(request, largest))?.toString('utf8') ?? '';
    const form = new URLSearchParams(body);
    const accountId = isNhs ? nhsAccount(form) : chosen(people, form);
    if (accountId === undefined) return sendHtml(response, 400, page(true));
    await provider.interactionFinished(request, response, { login: { accountId } });
    return response;
  } catch (error) {
    if (!(error instanceof errors.SessionNotFound)) throw error;
    return sendHtml(
      response,
      400,
      messagePage('This sign-in has ended', 'It was used already or is too old. Please start again.', publicUrl),
    );
  }
};

/** Answers as the network's OpenID Connect issuer, with a page that lists the demo people in place of a password. */
export const issuer = (url: string, parts: IssuerParts, report: (message: string) => void): RequestListener => {
  const provider = new Provider(url, issuerConfiguration(parts));
  const failed = (_ctx: unknown, error: Error): void =>
    report(`the sign-in service broke: ${error.stack ?? error.message}`);
  provider.on('server_error', failed);
  const callback = provider.callback();
  return (request, response) => {
    if (request.url === '/') {
      sendBody(response, 302, { location: parts.publicUrl });
      return;
    }
    if (request.url?.startsWith('/interaction/') !== true) {
      void callback(request, response);
      return;
    }
    interact(provider, parts, request, response).catch((error: unknown) => {
      report(`the sign-in page broke: ${String(error)}`);
      if (response.headersSent) response.destroy();
      else sendHtml(response, 500, messagePage('Sorry', 'The sign-in page broke.', parts.publicUrl));
    });
  };
};
