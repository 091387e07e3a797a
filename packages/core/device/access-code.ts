import { type Context, idAlphabet } from '@fingerpost/kernel';

type Secrets = Pick<Context, 'secrets'>;

const digits = 6;

/**
 * Gives the six digits that are asked for before details show: they follow from the random id of the
 * asking and the network's key, so that the notice carries them and nothing keeps them.
 */
export const accessCode = ({ secrets }: Secrets, codeId: string): string => {
  const most = 10 ** digits;
  const number = [...secrets.digest('access-code', codeId).slice(-20)].reduce(
    (sum, character) => (sum * idAlphabet.length + idAlphabet.indexOf(character)) % most,
    0,
  );
  return String(number).padStart(digits, '0');
};

/** Gives the keyed digest by which a code is known, of no use on another device. */
export const accessCodeDigest = ({ secrets }: Secrets, deviceId: string, code: string): string =>
  secrets.digest('access-code-known', `${deviceId}\n${code}`);
