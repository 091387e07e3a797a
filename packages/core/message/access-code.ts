import { type Context, idAlphabet } from '@fingerpost/kernel';

const digits = 6;

/**
 * Gives the six digits that are asked for before details show: they follow from the event by which they
 * were asked for and the network's key, so that the notice carries them and nothing keeps them.
 */
export const accessCode = ({ secrets }: Pick<Context, 'secrets'>, eventId: string): string => {
  const most = 10 ** digits;
  const number = [...secrets.digest('access-code', eventId).slice(-20)].reduce(
    (sum, character) => (sum * idAlphabet.length + idAlphabet.indexOf(character)) % most,
    0,
  );
  return String(number).padStart(digits, '0');
};
