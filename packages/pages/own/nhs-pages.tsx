import type { ToRing } from '@fingerpost/core/own-page';
import { Submit } from '../form/buttons.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import type { Frame } from '../layout/frame.ts';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { Idea } from './idea.tsx';
import { ownPath } from './own-path.ts';
import { PinField } from './pin-field.tsx';
import { OwnRing } from './ring.tsx';

type NhsPageProps = { frame: Frame; words: Words; ring: ToRing | undefined };

type OwnNhsPinPageProps = NhsPageProps & { action: string; idempotencyKey: string; form: FormState };

/** Asks a person who came by NHS login for the PIN that they chose with their team. */
export function OwnNhsPinPage({ frame, words, ring, action, idempotencyKey, form }: OwnNhsPinPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.door.title')} form={form}>
      <Idea words={words} picture="lock">
        {words.say('own.door.needPin')}
      </Idea>
      <Form action={action} idempotencyKey={idempotencyKey} state={form}>
        <PinField words={words} />
        <Submit>{words.say('own.door.open')}</Submit>
      </Form>
      <OwnRing words={words} ring={ring} />
    </OwnFrame>
  );
}

/** Says to somebody for whom NHS login opens nothing how they get on. */
export function OwnNhsNothingPage({ frame, words, ring }: NhsPageProps) {
  return (
    <OwnFrame frame={frame} title={words.say('own.nhs.nothing')}>
      <Idea words={words} picture="info">
        {words.say('own.nhs.why')}
      </Idea>
      <p>
        <a href={ownPath}>{words.say('own.fresh.haveCode')}</a>
      </p>
      <p>
        <a href={`${ownPath}/new-link`}>{words.say('own.fresh.link')}</a>
      </p>
      <OwnRing words={words} ring={ring} />
    </OwnFrame>
  );
}
