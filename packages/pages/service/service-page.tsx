import type { GroupPlaces } from '@fingerpost/core/session';
import { LinkButton } from '../form/buttons.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Phone } from '../layout/phone.tsx';
import { Facts } from '../show/summary.tsx';
import { formatDate } from '../show/time.ts';
import { Words } from '../show/words.tsx';
import { answersWords, placesFacts, type ServiceAnswers } from './service-answers.ts';
import { costOf, distanceOf, type ServiceShown, waitedWords, whereOf } from './service-shown.ts';

type ServicePageProps = {
  frame: Frame;
  service: ServiceShown;
  answers?: ServiceAnswers;
  groups?: readonly GroupPlaces[];
  /** In about how many weeks people were seen, where it is known. */
  waitedWeeks: number | undefined;
  /** Where the person of a case is referred to it, and back to the results. */
  referHref?: string | undefined;
  backHref: string;
};

const yes = (is: boolean | undefined): string | undefined => (is === undefined ? undefined : is ? 'Yes' : 'No');

/** Shows everything the directory knows of one service. */
export function ServicePage({
  frame,
  service,
  answers,
  groups = [],
  waitedWeeks,
  referHref,
  backHref,
}: ServicePageProps) {
  const { phone, email, url, checkedOn, source } = service;
  return (
    <Page
      frame={frame}
      title={service.name}
      caption={service.providerName}
      back={{ href: backHref, label: 'Find a service' }}
    >
      {service.description !== undefined && (
        <p>
          <Words>{service.description}</Words>
        </p>
      )}
      <Facts
        facts={[
          { label: 'Helps with', value: service.needs.join(', ') },
          { label: 'When', value: service.when },
          { label: 'Where', value: whereOf(service) },
          { label: 'Distance', value: service.miles === undefined ? undefined : distanceOf(service) },
          { label: 'Cost', value: costOf(service) },
          { label: 'Step-free', value: yes(service.stepFree) },
          { label: 'Languages', value: service.languages?.join(', ') },
          { label: 'Phone', value: phone === undefined ? undefined : <Phone number={phone} /> },
          { label: 'E-mail', value: email === undefined ? undefined : <a href={`mailto:${email}`}>{email}</a> },
          {
            label: 'Website',
            value:
              url === undefined || !/^https?:/.test(url) ? undefined : (
                <a href={url} rel="noreferrer">
                  {url}
                </a>
              ),
          },
          {
            label: 'Referrals',
            value: service.network ? 'Through Fingerpost' : 'By hand: nobody there uses Fingerpost',
          },
          answers !== undefined && service.network && { label: 'Answers', value: answersWords(answers) },
          { label: 'Waiting time', value: waitedWords(waitedWeeks) },
          ...placesFacts(groups),
          { label: 'Last checked', value: checkedOn === undefined ? undefined : formatDate(checkedOn) },
          { label: 'Source', value: source },
        ]}
      />
      {referHref !== undefined && <LinkButton href={referHref}>Refer to this service</LinkButton>}
    </Page>
  );
}
