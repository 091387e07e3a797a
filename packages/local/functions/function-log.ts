import { createWriteStream, existsSync, renameSync, statSync, type WriteStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';

const largest = 20 * 1024 * 1024;

const isError = (line: string): boolean => /"level":\s*"(?:ERROR|CRITICAL)"/u.test(line);

/** Keeps what the functions write to their logs, one line an entry, as CloudWatch would; errors also go to the terminal. */
export class FunctionLog {
  readonly file: string;
  readonly #stream: WriteStream;
  readonly #quiet: boolean;

  /** Goes on in the file, or sets it aside as `.old` once it is larger than 20 MB. */
  constructor(file: string, quiet: boolean) {
    if (existsSync(file) && statSync(file).size > largest) renameSync(file, `${file}.old`);
    this.file = file;
    this.#stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
    this.#quiet = quiet;
  }

  /** Keeps every line that comes out of a stream. */
  follow(source: Readable): void {
    createInterface({ input: source, crlfDelay: Infinity }).on('line', (line) => this.line(line));
  }

  /** Keeps one line. */
  line(text: string): void {
    this.#stream.write(`${text}\n`);
    if (!this.#quiet && isError(text)) console.error(text);
  }

  /** Resolves when everything is on disk. */
  async close(): Promise<void> {
    await new Promise<void>((resolve) => this.#stream.end(resolve));
  }
}
