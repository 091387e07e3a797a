import { Phone } from '../layout/phone.tsx';

/** Whom the person can ask in private for another link worker: the leads by name, and the team’s number. */
export type AskLead = { readonly names: readonly string[]; readonly phone?: string | undefined };

const anyOf = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** Says how the person can ask for another link worker, so that it can be told them, and leads a lead to where it is done. */
export function AnotherWorker({ caseId, askLead, mayGive }: { caseId: string; askLead: AskLead; mayGive: boolean }) {
  const { names, phone } = askLead;
  return (
    <>
      <p>
        If they would rather have another link worker, they can ask{' '}
        {names.length === 0 ? 'the team’s lead' : anyOf.format(names)} in private
        {phone !== undefined && (
          <>
            {' '}
            on <Phone number={phone} />
          </>
        )}
        . They do not have to say why.
      </p>
      {mayGive && (
        <p className="fp-no-print">
          <a href={`/cases/${caseId}/another-worker`}>Give them another link worker</a>
        </p>
      )}
    </>
  );
}
