import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

const patience = 3000;
const step = 50;

const commandOf = (pid: number): string => {
  try {
    return existsSync('/proc/self/cmdline')
      ? readFileSync(`/proc/${pid}/cmdline`, 'utf8')
      : execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
};

const signal = (pid: number, name: NodeJS.Signals): void => {
  try {
    process.kill(pid, name);
  } catch {
    // It ended in the meantime.
  }
};

/**
 * Ends the database server that a killed runtime left behind, if the process of that number still is one.
 * Only to be called by whoever holds the folder's lock: then no living runtime owns it.
 */
export const endOrphan = async (pidFile: string, databaseFile: string): Promise<void> => {
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8'));
  const isOurs = (): boolean => {
    const command = commandOf(pid);
    return command.includes('dynoxide') && command.includes(databaseFile);
  };
  if (Number.isInteger(pid) && pid > 1 && isOurs()) {
    signal(pid, 'SIGTERM');
    for (let waited = 0; waited < patience && isOurs(); waited += step) await pause(step);
    if (isOurs()) signal(pid, 'SIGKILL');
    for (let waited = 0; waited < patience && isOurs(); waited += step) await pause(step);
  }
  rmSync(pidFile, { force: true });
};
