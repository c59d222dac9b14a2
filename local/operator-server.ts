/** Gives the operator's pages (inbox, clock) what they show and work. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Mailbox } from './mailbox/mailbox.ts';
import type { OperatorClock } from './mailbox/operator-host.ts';
import { operatorPages } from './mailbox/operator-pages.ts';
import type { Notes } from './notes.ts';
import { serveFetch } from './serve-fetch.ts';
import type { SesStandIn } from './services/ses/ses.ts';
import type { DueSource } from './world.ts';

export interface OperatorParts {
  readonly clock: OperatorClock;
  readonly mailbox: Mailbox;
  readonly ses: SesStandIn;
  readonly notes: Notes;
  readonly sources: readonly DueSource[];
  readonly signUpUrl: string;
}

const MOST_UPCOMING = 20;
const TAIL = 200;

export function operatorServer(
  parts: OperatorParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  const { clock, mailbox, ses, notes, sources, signUpUrl } = parts;
  return serveFetch(
    operatorPages({
      clock,
      mailbox,
      suppression: {
        list: () => ses.suppressedList(),
        remove: (address) => ses.unsuppress(address),
      },
      signUpUrl: () => signUpUrl,
      dnsRecords: () => ses.dkimRecords(),
      upcoming: () => upcoming(sources),
      problems: () => notes.problems,
      logTail: () => notes.logs.slice(-TAIL).map((one) => `${one.functionName} ${one.line}`),
    }).fetch,
  );
}

function upcoming(sources: readonly DueSource[]): { name: string; at: number }[] {
  return sources
    .flatMap((source) => {
      const at = source.next();
      return at === undefined ? [] : [{ name: source.name, at }];
    })
    .sort((a, b) => a.at - b.at)
    .slice(0, MOST_UPCOMING);
}
