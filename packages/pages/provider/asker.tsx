import { Phone } from '../layout/phone.tsx';

/** The team of link workers to ask about a referral. */
export type Team = { readonly name: string; readonly phone?: string | undefined };

/** Says whom to ask about a referral. */
export function AskTeam({ team, lead = 'Questions?' }: { team: Team; lead?: string }) {
  const { name, phone } = team;
  return (
    <p>
      {lead}{' '}
      {phone === undefined ? (
        `Speak to ${name}.`
      ) : (
        <>
          Ring {name} on <Phone number={phone} />.
        </>
      )}
    </p>
  );
}
