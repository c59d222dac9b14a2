/** Who sends the letters, and what composing one needs beside whom it is for. */
import type { ClinicToCall } from './clinic.ts';
import type { EpochSeconds } from './ids.ts';
import type { LinkKeys } from './link-token.ts';

/** Who sends the letters, and where their links lead. */
export interface Sender {
  readonly name: string;
  readonly address: string;
  readonly postalAddress: string;
  /** `https://host` of the pages. */
  readonly webOrigin: string;
  /** Absent in trial mode, which receives no mail. */
  readonly receivingDomain: string | undefined;
}

/** What composing one mail needs beside the person. */
export interface Composing {
  readonly linkKeys: LinkKeys;
  readonly now: EpochSeconds;
  /** That enrolled the person, for whom to call; none where they signed up alone. */
  readonly clinic?: ClinicToCall | undefined;
  /** 16 random bytes, which mark where the parts of the message end. */
  readonly boundary: Uint8Array;
}
