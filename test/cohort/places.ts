/** Where invented people live: both hemispheres, zones off the full hour, clock changes in spring and autumn. */
import type { Language } from '../../emails/languages.ts';

export interface Place {
  readonly timeZone: string;
  readonly country: string;
  readonly language: Language;
}

const place = (timeZone: string, country: string, language: Language): Place => ({
  timeZone,
  country,
  language,
});

export const places: readonly Place[] = [
  place('America/New_York', 'US', 'en'),
  place('America/Chicago', 'US', 'en'),
  place('America/Los_Angeles', 'US', 'es'),
  place('America/Phoenix', 'US', 'en'),
  place('America/Puerto_Rico', 'PR', 'es'),
  // -03:30, and it changes its clocks.
  place('America/St_Johns', 'CA', 'en'),
  place('America/Mexico_City', 'MX', 'es'),
  place('America/Bogota', 'CO', 'es'),
  place('America/Asuncion', 'PY', 'es'),
  // Southern: their summer ends while the north's begins.
  place('America/Santiago', 'CL', 'es'),
  place('America/Argentina/Buenos_Aires', 'AR', 'es'),
  place('Europe/London', 'GB', 'en'),
  place('Europe/Dublin', 'IE', 'en'),
  place('Europe/Madrid', 'ES', 'es'),
  place('Atlantic/Canary', 'ES', 'es'),
  place('Africa/Cairo', 'EG', 'en'),
  // The clocks go back for Ramadan.
  place('Africa/Casablanca', 'MA', 'en'),
  place('Asia/Tehran', 'IR', 'en'),
  place('Asia/Kolkata', 'IN', 'en'),
  place('Asia/Kathmandu', 'NP', 'en'),
  place('Australia/Sydney', 'AU', 'en'),
  place('Australia/Adelaide', 'AU', 'en'),
  // Its clocks change by half an hour.
  place('Australia/Lord_Howe', 'AU', 'en'),
  place('Pacific/Auckland', 'NZ', 'en'),
  // +12:45, in summer +13:45.
  place('Pacific/Chatham', 'NZ', 'en'),
  place('Pacific/Marquesas', 'PF', 'en'),
  // The first and the last place on Earth where a day begins.
  place('Pacific/Kiritimati', 'KI', 'en'),
  place('Pacific/Pago_Pago', 'AS', 'en'),
];
