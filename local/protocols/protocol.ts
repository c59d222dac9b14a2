/** What every wire protocol does: tells the action and its input, and writes answers and errors. */
import type { IncomingHttpHeaders } from 'node:http';
import type { ServiceError } from '../world.ts';

export interface WireRequest {
  readonly method: string;
  /** Path and query as sent. */
  readonly url: URL;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

export interface WireAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
}

export interface DecodedCall {
  readonly service: string;
  readonly action: string;
  readonly input: Record<string, unknown>;
}

export interface Protocol {
  decode(service: string, request: WireRequest): DecodedCall;
  answer(call: DecodedCall, output: Record<string, unknown>, requestId: string): WireAnswer;
  refusal(error: ServiceError, requestId: string): WireAnswer;
}
