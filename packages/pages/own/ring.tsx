import type { ToRing } from '@fingerpost/core/own-page';
import { Phone } from '../layout/phone.tsx';
import type { Words } from '../words/words.ts';

/** Says that everything can be done on the phone, and on which number. */
export function OwnRing({ words, ring }: { words: Words; ring: ToRing | undefined }) {
  return (
    <p>
      {words.say('own.door.help')}
      {ring?.phone !== undefined && (
        <>
          {' '}
          {ring.name}: <Phone number={ring.phone} />
        </>
      )}
    </p>
  );
}
