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
  /** The page shows pictures of this host, and is the same for everyone: it may say how long it keeps. */
  readonly open?: boolean;
}

/** Two years, as browsers' preload lists ask; without subdomains, which are not ours to decide. */
const HSTS = 'max-age=63072000';

/** Strict headers for all routes of an app; nothing is stored (but what is open), framed, referred or run inline. */
export function pageHeaders({
  script = false,
  letter = false,
  open = false,
}: Allowances = {}): MiddlewareHandler {
  const secure = secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: [script ? "'self'" : "'none'"],
      styleSrc: [letter ? "'unsafe-inline'" : stylesHash],
      imgSrc: letter || open ? ["'self'", 'data:'] : ['data:'],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // A mail program that is itself a page shows our pictures from there.
    crossOriginResourcePolicy: open ? 'cross-origin' : 'same-origin',
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
    if (open && context.res.headers.has('Cache-Control')) return;
    context.res.headers.set('Cache-Control', 'no-store');
  };
}
