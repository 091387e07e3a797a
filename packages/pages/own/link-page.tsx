import type { ToRing } from '@fingerpost/core/own-page';
import { Submit } from '../form/buttons.tsx';
import { DateField } from '../form/date.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Trap } from '../open/public-page.tsx';
import type { Words } from '../words/words.ts';
import { OwnFrame } from './frame.tsx';
import { Idea } from './idea.tsx';
import { ownPath } from './own-path.ts';
import { PinField } from './pin-field.tsx';
import { OwnRing } from './ring.tsx';

type DoorProps = {
  frame: Frame;
  words: Words;
  action: string;
  idempotencyKey: string;
  form: FormState;
  ring: ToRing | undefined;
};

/** Asks a person who opened the link in a message for their date of birth, and then for their PIN. */
export function OwnLinkPage({ asksPin, ...door }: DoorProps & { asksPin: boolean }) {
  const { frame, words, action, idempotencyKey, form, ring } = door;
  return (
    <OwnFrame frame={frame} title={words.say('own.door.title')} form={form}>
      <Idea words={words} picture="note">
        {words.say(asksPin ? 'own.door.needPin' : 'own.link.lead')}
      </Idea>
      <Form action={action} idempotencyKey={idempotencyKey} state={form} aboutMyself>
        <DateField name="dateOfBirth" label={words.say('own.door.born')} size="s" birthday />
        {asksPin && <PinField words={words} />}
        <Submit>{words.say('own.door.open')}</Submit>
      </Form>
      <OwnRing words={words} ring={ring} />
    </OwnFrame>
  );
}

type OwnFreshPageProps = DoorProps & {
  guard: { readonly trap: string; readonly hidden: Readonly<Record<string, string>> };
  /** They came by a link that opens nothing any more. */
  isDead?: boolean;
};

/** Lets a person ask for a new link, with their name and date of birth. */
export function OwnFreshPage({ guard, isDead = false, ...door }: OwnFreshPageProps) {
  const { frame, words, action, idempotencyKey, form, ring } = door;
  const { say } = words;
  return (
    <OwnFrame frame={frame} title={say(isDead ? 'own.fresh.dead' : 'own.fresh.title')} form={form}>
      {isDead && (
        <Idea words={words} picture="no">
          {say('own.fresh.why')}
        </Idea>
      )}
      <Idea words={words} picture="person">
        {say('own.fresh.lead')}
      </Idea>
      <Form action={action} idempotencyKey={idempotencyKey} state={form} hidden={guard.hidden} aboutMyself>
        <TextField name="name.given" label={say('own.fresh.given')} width={20} autoComplete="given-name" />
        <TextField name="name.family" label={say('own.fresh.family')} width={20} autoComplete="family-name" />
        <DateField name="dateOfBirth" label={say('own.door.born')} size="s" birthday />
        <Trap name={guard.trap} />
        <Submit>{say('own.fresh.send')}</Submit>
      </Form>
      <p>
        <a href={ownPath}>{say('own.fresh.haveCode')}</a>
      </p>
      <OwnRing words={words} ring={ring} />
    </OwnFrame>
  );
}

/** Says the same to everybody who asked for a link: what happens if we know them, and what to do if nothing comes. */
export function OwnFreshSentPage({ frame, words, ring }: Pick<DoorProps, 'frame' | 'words' | 'ring'>) {
  return (
    <OwnFrame frame={frame} title={words.say('own.fresh.sentTitle')}>
      <Idea words={words} picture="yes">
        {words.say('own.fresh.sent')}
      </Idea>
      <Idea words={words} picture="calendar">
        {words.say('own.fresh.nothingCame')}
      </Idea>
      <OwnRing words={words} ring={ring} />
    </OwnFrame>
  );
}
