import { jwtVerify } from 'jose';

const uuid = 36;

/** Checks a request's token as GOV.UK Notify does: signed with the last part of the key, issued by the service before it, half a minute old at most. Gives what is wrong, or undefined. */
export const tokenFault = async (authorization: string | undefined, apiKey: string): Promise<string | undefined> => {
  const token = /^Bearer (.+)$/u.exec(authorization ?? '')?.[1];
  if (token === undefined) return 'Unauthorized: authentication bearer scheme must be used';
  try {
    await jwtVerify(token, new TextEncoder().encode(apiKey.slice(-uuid)), {
      algorithms: ['HS256'],
      issuer: apiKey.slice(-2 * uuid - 1, -uuid - 1),
      maxTokenAge: '30s',
      clockTolerance: '30s',
    });
    return undefined;
  } catch (error) {
    return `Invalid token: ${error instanceof Error ? error.message : String(error)}`;
  }
};
