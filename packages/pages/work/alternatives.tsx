import { LinkButton } from '../form/buttons.tsx';
import { Empty } from '../show/empty.tsx';
import { Section } from '../show/section.tsx';

/** Another service that helps with the same need. */
export type Alternative = {
  serviceId: string;
  name: string;
  provider: string;
  /** Where and when, in a line. */
  about: string;
  onNetwork: boolean;
};

type AlternativesProps = {
  alternatives: readonly Alternative[];
  /** Says that the network has looked for some, so that none means that there is none. */
  looked: boolean;
  caseId: string;
  retryOf: string | undefined;
};

const query = (parts: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(parts)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join('&');

/** Offers other services in place of one that is silent or said no; each is sent once the person has agreed to it. */
export function Alternatives({ alternatives, looked, caseId, retryOf }: AlternativesProps) {
  return (
    <Section title="Other services for this" id="alternatives">
      {looked && alternatives.length === 0 && <Empty>No other service is listed for this need.</Empty>}
      {alternatives.map(({ serviceId, name, provider, about, onNetwork }) => (
        <div key={serviceId} className="fp-result">
          <h3>{name}</h3>
          <p>
            {provider}
            {about !== '' && `. ${about}`}
            {!onNetwork && '. Nobody there uses Fingerpost.'}
          </p>
          <LinkButton
            href={`/cases/${caseId}/referrals/new?${query({ service: serviceId, retryOf })}`}
            kind="secondary"
          >
            Send to this service instead<span className="nhsuk-u-visually-hidden">: {name}</span>
          </LinkButton>
        </div>
      ))}
      <p>
        <a href={`/services?${query({ case: caseId, retryOf })}`}>Find another service</a>
      </p>
    </Section>
  );
}
