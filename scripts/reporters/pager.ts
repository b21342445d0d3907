import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What a shell says of a command that is not there. */
const notThere = 127;

/**
 * Shows a long text as Git does: in a terminal by the pager that `PAGER` names, or `less`; in a pipe, and where there is no
 * pager, it is printed. `PAGER=cat`, or nothing, prints it too. What follows waits until the reader leaves.
 */
export async function showPaged(text: string, screen: NodeJS.WriteStream, env = process.env): Promise<void> {
  const pager = (env['PAGER'] ?? 'less').trim();
  if (!screen.isTTY || pager === '' || pager === 'cat') {
    screen.write(text);
    return;
  }
  // Leave where it fits, keep colours, and keep the text on the screen: what Git tells less.
  const child = spawn(pager, { shell: true, stdio: ['pipe', 'inherit', 'inherit'], env: { LESS: 'FRX', ...env } });
  process.removeAllListeners('SIGINT').on('SIGINT', () => undefined); // it is the pager's while it runs
  child.stdin.on('error', () => undefined); // the reader left before the end
  child.stdin.end(text);
  const [code] = (await once(child, 'close')) as [number | null];
  if (code === notThere) screen.write(text);
}
