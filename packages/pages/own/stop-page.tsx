import type { OwnReferral } from '@fingerpost/core/own-page';
import { StepButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { Idea } from './idea.tsx';
import { ownPath } from './own-path.ts';

type OwnStopPageProps = {
  frame: Frame;
  words: Words;
  referral: Pick<OwnReferral, 'referralId' | 'service'>;
  idempotencyKey: string;
};

/** Asks a person once more whether a service shall be told that they are not coming; never why. */
export function OwnStopPage({ frame, words, referral, idempotencyKey }: OwnStopPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.stop.title')}>
      <h2 className="nhsuk-heading-m">{referral.service?.name ?? words.say('own.asked.unnamed')}</h2>
      <Idea words={words} picture="stop">
        {words.say('own.stop.text')}
      </Idea>
      <Idea words={words} picture="yes">
        {words.say('own.stop.noReason')}
      </Idea>
      <StepButton action={`${ownPath}/stop/${referral.referralId}`} idempotencyKey={idempotencyKey}>
        {words.say('own.stop.yes')}
      </StepButton>
      <p>
        <a href={`${ownPath}/page`}>{words.say('own.stop.no')}</a>
      </p>
    </OwnFrame>
  );
}
