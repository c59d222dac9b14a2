/** How far it is: a bar that moves on a terminal, a line a week elsewhere. */

export interface Progress {
  /** @param done 0 to 1 */
  at(done: number, week: number, letters: number): void;
  end(): void;
}

const WIDTH = 30;
/** Real ms between two looks of the bar: what an eye can follow. */
const OFTEN = 100;

export function progressOn(
  stream: Pick<NodeJS.WriteStream, 'write' | 'isTTY'>,
  weeks: number,
  now: () => number,
): Progress {
  const begun = now();
  let shownAt = Number.NEGATIVE_INFINITY;
  let shownWeek = 0;
  const words = (week: number, letters: number) =>
    `week ${Math.min(week, weeks)} of ${weeks}  ${letters} letters  ${((now() - begun) / 1000).toFixed(0)} s`;
  return {
    at(done, week, letters) {
      if (!stream.isTTY) {
        if (week <= shownWeek) return;
        shownWeek = week;
        stream.write(`${words(week, letters)}\n`);
        return;
      }
      if (now() - shownAt < OFTEN && done < 1) return;
      shownAt = now();
      const full = Math.round(done * WIDTH);
      const bar = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)}`;
      stream.write(
        `\r${bar} ${String(Math.round(done * 100)).padStart(3)} %  ${words(week, letters)} `,
      );
    },
    end() {
      if (stream.isTTY) stream.write('\r\x1b[K');
    },
  };
}
