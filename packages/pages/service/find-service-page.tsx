import { Actions, Submit } from '../form/buttons.tsx';
import { CheckboxField, SelectField, type Choice } from '../form/choice.tsx';
import { NumberField } from '../form/details.tsx';
import { Form } from '../form/form.tsx';
import type { FormState } from '../form/state.ts';
import { TextField } from '../form/text.tsx';
import type { Frame } from '../layout/frame.ts';
import { Page } from '../layout/page.tsx';
import { Empty } from '../show/empty.tsx';
import { More } from '../show/more.tsx';
import { Section } from '../show/section.tsx';
import { ServiceResult } from './service-result.tsx';
import type { ServiceShown } from './service-shown.ts';

export type FindServicePageProps = {
  frame: Frame;
  /** What was looked for. */
  form: FormState;
  needs: readonly Choice[];
  /** The case for whose person a service is sought, from whose home distances are measured. */
  forCase:
    | {
        caseId: string;
        person: string;
        age: number;
        home: 'postcode' | 'area' | 'unknown';
        retryOf: string | undefined;
      }
    | undefined;
  found: readonly ServiceShown[];
  total: number;
  next: string | undefined;
  first: string | undefined;
  hrefOf: (serviceId: string) => string;
  referHrefOf: (serviceId: string) => string | undefined;
};

const homeWords = {
  postcode: 'Distances are in a straight line from their postcode.',
  area: 'Distances are from the middle of their postcode area.',
  unknown: 'Their postcode is not known, so there are no distances.',
};

function Filters({ form, needs, forCase }: Pick<FindServicePageProps, 'form' | 'needs' | 'forCase'>) {
  const hidden: Record<string, string> = {
    ...(forCase === undefined ? {} : { case: forCase.caseId }),
    ...(forCase?.retryOf === undefined ? {} : { retryOf: forCase.retryOf }),
  };
  return (
    <Form action="/services" method="get" state={form} hidden={hidden}>
      <SelectField name="need" label="What for?" choices={needs} empty="Anything" />
      <TextField name="words" label="Words in its name or description" optional />
      {forCase === undefined && <NumberField name="age" label="Age of the person" optional />}
      <TextField name="language" label="Language spoken there" optional />
      <CheckboxField
        name="only"
        label="Only show services that are"
        size="s"
        choices={[
          ...(forCase === undefined ? [] : [{ value: 'age', label: `For their age (${String(forCase.age)})` }]),
          { value: 'stepFree', label: 'Step-free' },
          { value: 'free', label: 'Free of charge' },
        ]}
        small
      />
      <Actions>
        <Submit>Search</Submit>
      </Actions>
    </Form>
  );
}

/** Finds services by need, words, age, access, language and cost; nearest first where a home is known. */
export function FindServicePage(props: FindServicePageProps) {
  const { frame, form, needs, forCase, found, total, next, first, hrefOf, referHrefOf } = props;
  const back = forCase === undefined ? undefined : { href: `/cases/${forCase.caseId}`, label: 'Back to the case' };
  return (
    <Page frame={frame} title="Find a service" caption={forCase?.person} form={form} back={back}>
      <Filters form={form} needs={needs} forCase={forCase} />
      <Section title="Services" count={total}>
        {forCase !== undefined && <p>{homeWords[forCase.home]}</p>}
        {found.length === 0 && <Empty>No service fits. Try fewer filters, or one word less.</Empty>}
        <ul className="fp-results">
          {found.map((service) => (
            <ServiceResult
              key={service.serviceId}
              service={service}
              home={forCase !== undefined && forCase.home !== 'unknown'}
              href={hrefOf(service.serviceId)}
              referHref={referHrefOf(service.serviceId)}
            />
          ))}
        </ul>
        <More of="services" next={next} first={first} />
      </Section>
    </Page>
  );
}
