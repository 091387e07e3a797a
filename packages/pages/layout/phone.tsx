/** Shows a telephone number that can be pressed to ring. */
export function Phone({ number }: { number: string }) {
  return (
    <a className="fp-nowrap" href={`tel:${number.replace(/[^+\d]/g, '')}`}>
      {number}
    </a>
  );
}
