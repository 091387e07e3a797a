import { Status } from '../show/status.tsx';
import { hintsOf, type ServiceShown, whereOf } from './service-shown.ts';

type ServiceResultProps = {
  service: ServiceShown;
  /** Says that the home is known, so that distances mean something. */
  home: boolean;
  href: string;
  /** Where the person of a case is referred to it. */
  referHref: string | undefined;
};

/** Shows one service that was found, with what helps to choose. */
export function ServiceResult({ service, home, href, referHref }: ServiceResultProps) {
  const where = whereOf(service);
  return (
    <li className="fp-result">
      <h3>
        <a href={href}>{service.name}</a>
      </h3>
      <p>
        {service.providerName}{' '}
        {service.network ? (
          <Status words="On Fingerpost" colour="green" />
        ) : (
          <Status words="Refer by hand" colour="grey" />
        )}
      </p>
      {where !== '' && <p>{where}</p>}
      <p>{hintsOf(service, home).join(' · ')}</p>
      {referHref !== undefined && (
        <p>
          <a href={referHref}>
            Refer<span className="nhsuk-u-visually-hidden"> to {service.name}</span>
          </a>
        </p>
      )}
    </li>
  );
}
