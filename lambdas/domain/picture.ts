/** A picture of the course as it ships: the file, and how large it is shown. */

export interface Picture {
  /** Named after its content alone: `0123456789abcdef.png`. */
  readonly file: string;
  /** CSS pixels; the file has twice as many. */
  readonly width: number;
  readonly height: number;
}

/** The pictures by the names that pages and moves call them by. */
export type Pictures = Readonly<Record<string, Picture>>;
