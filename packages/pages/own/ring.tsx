import type { ToRing } from '@fingerpost/core/own-page';
import { Phone } from '../layout/phone.tsx';
import { Idea } from './idea.tsx';
import type { Words } from '../words/words.ts';

/** Says that everything can be done on the phone, and on which number. */
export function OwnRing({ words, ring }: { words: Words; ring: ToRing | undefined }) {
  return (
    <Idea words={words} picture="phone">
      {words.say('own.door.help')}
      {ring?.phone !== undefined && (
        <>
          {words.isEasy ? '\n' : ' '}
          {ring.name}: <Phone number={ring.phone} />
        </>
      )}
    </Idea>
  );
}
