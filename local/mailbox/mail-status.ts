/** What became of a message, in a word or two. */
import { html } from 'hono/html';
import type { MailEvent, MailEventType } from '../services/ses/mail-store.ts';
import type { Html } from './page-layout.ts';

const WORDS: Readonly<Record<MailEventType, readonly [label: string, style: string]>> = {
  Send: ['sent', ''],
  Delivery: ['delivered', 'good'],
  Bounce: ['bounced', 'bad'],
  Complaint: ['complained', 'bad'],
  Reject: ['rejected', 'bad'],
  Open: ['opened', 'good'],
  Click: ['clicked', 'good'],
  DeliveryDelay: ['delayed', ''],
  'Rendering Failure': ['could not be rendered', 'bad'],
};

export const eventWord = (event: MailEvent): string => {
  const [label] = WORDS[event.type];
  const subType = event.detail.bounceSubType;
  return event.type === 'Bounce' && typeof subType === 'string' ? `${label} (${subType})` : label;
};

/** The last thing that happened, as a badge. */
export const statusBadge = (events: readonly MailEvent[]): Html => {
  const latest = events.at(-1);
  if (latest === undefined) return html`<span class="badge">accepted</span>`;
  const [label, style] = WORDS[latest.type];
  return html`<span class="badge ${style}">${label}</span>`;
};
