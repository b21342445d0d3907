/** A line that shows how far long work has come. */
export interface Progress {
  /** Counts `n` more of the total as done: 1 when nothing is said. */
  tick(n?: number): void;
  /** Removes the line. Call it also when the work fails, before anything else is printed. */
  done(): void;
}

/** What a progress line is drawn on: `process.stderr`, or a stand-in. */
export type Screen = Pick<NodeJS.WriteStream, 'write'> & { readonly isTTY?: boolean };

/**
 * Shows `label 12/340` on standard error, redrawn in place. Where that is no terminal (a log, a pipe) nothing is
 * written at all. Redrawn only when a whole hundredth has passed, so that ticking costs nothing.
 */
export function progress(label: string, total: number, screen: Screen = process.stderr): Progress {
  if (screen.isTTY !== true) return { tick() {}, done() {} };
  let count = 0;
  let shown = -1;
  const draw = () => {
    const hundredths = total > 0 ? Math.floor((count / total) * 100) : 100;
    if (hundredths === shown) return;
    shown = hundredths;
    screen.write(`\r\u001b[2K${label} ${count}/${total}`);
  };
  draw();
  return {
    tick(n = 1) {
      count += n;
      draw();
    },
    done() {
      screen.write('\r\u001b[2K');
    },
  };
}
