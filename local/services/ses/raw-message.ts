/** Reads what SES itself reads in a raw message: its headers, and nothing of its body. */
import { addressParser } from 'postal-mime';

export interface Header {
  readonly name: string;
  /** unfolded, still encoded */
  readonly value: string;
}

export interface RawHeaders {
  readonly all: readonly Header[];
  /** The first header of that name, in whatever case it is written. */
  first(name: string): string | undefined;
}

/** SES takes the header block up to this size; a longer one is no mail. */
const MAX_HEADER_BYTES = 1_048_576;

const headerBlock = (raw: Buffer): string => {
  const crlf = raw.indexOf('\r\n\r\n');
  const lf = raw.indexOf('\n\n');
  const ends = [crlf, lf].filter((at) => at >= 0);
  const end = ends.length === 0 ? raw.length : Math.min(...ends);
  return raw.subarray(0, Math.min(end, MAX_HEADER_BYTES)).toString('utf8');
};

export const readHeaders = (raw: Buffer): RawHeaders => {
  const all = headerBlock(raw)
    .replace(/\r?\n(?=[ \t])/g, '')
    .split(/\r?\n/)
    .flatMap((line) => {
      const match = /^([!-9;-~]+)[ \t]*:[ \t]*(.*)$/s.exec(line);
      const [, name, value] = match ?? [];
      return name === undefined || value === undefined ? [] : [{ name, value: value.trim() }];
    });
  return {
    all,
    first: (name) => all.find((header) => header.name.toLowerCase() === name.toLowerCase())?.value,
  };
};

/** The bare addresses in an address header or an envelope entry. */
export const addressesIn = (text: string | undefined): string[] =>
  text === undefined || text === ''
    ? []
    : addressParser(text, { flatten: true }).flatMap((entry) =>
        entry.address === undefined || entry.address === '' ? [] : [entry.address],
      );

/** The display name of the first address; empty where none is given. */
export const displayNameIn = (text: string | undefined): string =>
  text === undefined ? '' : (addressParser(text, { flatten: true })[0]?.name ?? '');

export const domainOf = (address: string): string =>
  address.slice(address.lastIndexOf('@') + 1).toLowerCase();
