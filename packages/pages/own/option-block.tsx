import type { OptionView } from '@fingerpost/core/choice';
import { Phone } from '../layout/phone.tsx';
import type { Words } from '../words/words.ts';

/** What people waited, or that it is not known yet, and by when the service answers. */
const waitingIn = ({ waitedWeeks: weeks, answersWithin: days }: OptionView, { say }: Words): string => {
  const waited = weeks === undefined ? say('own.options.waitUnknown') : say('own.options.waited', { weeks });
  return days === undefined ? waited : `${waited} ${say('own.options.days', { days })}`;
};

const linesOf = (option: OptionView, words: Words): readonly (readonly [string, string])[] => {
  const { service } = option;
  const { say } = words;
  const ask = say('own.options.ask');
  const place = [service?.address, service?.postcode].filter((part) => part !== undefined).join(', ');
  const online = service?.online === true ? say('own.options.online') : undefined;
  const cost = service?.free === true ? say('own.options.free') : service?.cost;
  return [
    [say('own.options.when'), service?.when ?? ask],
    [say('own.options.where'), place === '' ? (online ?? ask) : place],
    [say('own.options.cost'), cost ?? ask],
    [say('own.options.waiting'), waitingIn(option, words)],
  ];
};

/** Describes one service to a person: why it may suit them, when, where, what it costs and how long they wait. */
export function OptionBlock({ option, words }: { option: OptionView; words: Words }) {
  const { name, why, share, service } = option;
  const what = words.list(share.map((each) => words.say(`own.agreed.share.${each}`)));
  return (
    <div className="fp-own-referral">
      <h3 className="nhsuk-heading-m">{name}</h3>
      <h4 className="nhsuk-heading-s">{words.say('own.options.why')}</h4>
      <p>{why}</p>
      {linesOf(option, words).map(([label, value]) => (
        <p key={label}>
          <strong>{label}:</strong> {value}
        </p>
      ))}
      {service?.phone !== undefined && (
        <p>
          <Phone number={service.phone} />
        </p>
      )}
      <p>{words.say('own.options.share', { what })}</p>
    </div>
  );
}
