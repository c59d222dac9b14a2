/** The headers that every answer carries, and what each kind of page may load. */
import type { MiddlewareHandler } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import { stylesHash } from './styles.ts';

/** What a page may do beyond showing itself and sending its own form. */
export interface Allowances {
  /** The page runs a script of its own from this host. */
  readonly script?: boolean;
  /** The page shows a letter, which brings its styles in its elements and pictures of this host. */
  readonly letter?: boolean;
}

/** Two years, as browsers' preload lists ask; without subdomains, which are not ours to decide. */
const HSTS = 'max-age=63072000';

/** Strict headers for all routes of an app; nothing is stored, framed, referred or run inline. */
export function pageHeaders({
  script = false,
  letter = false,
}: Allowances = {}): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [script ? "'self'" : "'none'"],
      styleSrc: [letter ? "'unsafe-inline'" : stylesHash],
      imgSrc: letter ? ["'self'", 'data:'] : ['data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    referrerPolicy: 'no-referrer',
    strictTransportSecurity: HSTS,
    xFrameOptions: 'DENY',
    permissionsPolicy: {
      camera: false,
      geolocation: false,
      microphone: false,
      payment: false,
      usb: false,
      browsingTopics: false,
    },
  });
  return async (context, next) => {
    await secure(context, next);
    context.res.headers.set('Cache-Control', 'no-store');
  };
}
