/** Notes a fault by its kind and place in the program alone: its message may hold personal data. */
import type { Journal } from '../domain/ports.ts';

/** Where in our own code it happened: file and line, without what was passed. */
const frame = /at .*?([\w.-]+\.m?[jt]sx?:\d+:\d+)/g;

export function reportFault(journal: Journal, fault: unknown): void {
  const error = fault instanceof Error ? fault : new Error();
  const where = [...(error.stack ?? '').matchAll(frame)].slice(0, 5).map(([, at]) => at);
  const coded = (error as { readonly code?: unknown }).code;
  journal.info('fault', {
    kind: error.name,
    ...(typeof coded === 'string' && { code: coded }),
    where: where.join(' '),
  });
  journal.count('Faults');
}
