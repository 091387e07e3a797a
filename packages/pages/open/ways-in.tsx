import { Section } from '../show/section.tsx';

/** Shows the addresses of a team's public forms, for posters, leaflets and other agencies; `name` is its short name or its id. */
export function WaysIn({ name }: { name: string }) {
  return (
    <Section title="Ways in without a practice">
      <p>Anybody can open these pages without an account. What they send waits on the team’s waiting list.</p>
      <ul>
        <li>
          For people: <a href={`/open/ask/${name}`}>/open/ask/{name}</a>
        </li>
        <li>
          For other agencies: <a href={`/open/refer/${name}`}>/open/refer/{name}</a>
        </li>
        <li>
          For complaints: <a href={`/open/complaint/${name}`}>/open/complaint/{name}</a>
        </li>
      </ul>
    </Section>
  );
}
