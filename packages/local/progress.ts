const width = 30;

type Terminal = { readonly isTTY?: boolean; write(text: string): unknown };

/** Shows how far a command has come; call it with what is done so far. */
export type Progress = (done: number) => void;

/** Makes a progress bar of so many steps; where nobody watches a terminal it writes one line at each tenth. */
export const progressBar = (what: string, total: number, terminal: Terminal = process.stderr): Progress => {
  let shown = -1;
  return (done) => {
    const share = total === 0 ? 1 : Math.min(1, done / total);
    const step = Math.floor(share * (terminal.isTTY === true ? 200 : 10));
    if (step === shown) return;
    shown = step;
    const percent = `${String(Math.floor(share * 100)).padStart(3)} %`;
    if (terminal.isTTY !== true) return void terminal.write(`${what} ${percent}\n`);
    const full = Math.round(share * width);
    const bar = '█'.repeat(full) + '░'.repeat(width - full);
    terminal.write(`\r${what} ${bar} ${percent} (${done} of ${total})${share === 1 ? '\n' : ''}`);
  };
};
