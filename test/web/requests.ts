/** Requests as browsers, mail services and strangers send them, and checks every answer must pass. */
import type { Hono } from 'hono';
import { expect } from 'vitest';
import { stylesHash } from '../../web/styles.ts';

/** A sign-up form filled in well. */
export const goodSignUp = {
  told: 'yes',
  address: 'maria.lopez@example.com',
  language: 'en',
  country: 'US',
  timeZone: 'America/Chicago',
  consent: 'yes',
  source: 'poster',
  medium: 'print',
  campaign: 'spring',
} as const;

export const post = (body: Record<string, string> | [string, string][] | string): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
  body: typeof body === 'string' ? body : new URLSearchParams(body).toString(),
});

export const json = (body: unknown, headers: Record<string, string> = {}): RequestInit => ({
  method: 'POST',
  headers: { 'Content-Type': 'application/json', ...headers },
  body: typeof body === 'string' ? body : JSON.stringify(body),
});

export const inSpanish = (init: RequestInit = {}): RequestInit => {
  const headers = new Headers(init.headers);
  headers.set('Accept-Language', 'fr;q=0.2, es-MX;q=0.9, en;q=0.5');
  return { ...init, headers };
};

const strict = `default-src 'none'; script-src 'none'; style-src ${stylesHash}; img-src data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

export const policies = {
  strict,
  signUp: strict.replace("script-src 'none'", "script-src 'self'"),
  letter: strict
    .replace(`style-src ${stylesHash}`, "style-src 'unsafe-inline'")
    .replace('img-src data:', "img-src 'self' data:"),
} as const;

/** What holds for every answer, whatever it says. */
export function expectGuarded(response: Response, policy: keyof typeof policies): void {
  const header = (name: string) => response.headers.get(name);
  expect(header('Content-Security-Policy')).toBe(policies[policy]);
  expect(header('Referrer-Policy')).toBe('no-referrer');
  // A page of questions may be gone back to in the reader's own browser (see web/going-back.ts).
  expect(header('Cache-Control')).toMatch(/^(no-store|private, no-cache)$/);
  expect(header('X-Content-Type-Options')).toBe('nosniff');
  expect(header('X-Frame-Options')).toBe('DENY');
  expect(header('Strict-Transport-Security')).toBe('max-age=63072000');
  expect(header('Permissions-Policy')).toContain('camera=()');
  expect(header('Set-Cookie')).toBeNull();
  expect(header('Location')).toBeNull();
  expect(response.status === 200 || response.status === 202 || response.status >= 400).toBe(true);
}

const ownScripts = /src="\/(?:sign-up\/guess|number\/choose)\.js"/g;

/** Whatever could run: scripts but those of the pages, handlers in attributes, script addresses. */
function activeParts(body: string): string[] {
  const unquoted = body.replace(ownScripts, 'allowed').replace(/"[^"]*"/g, '""');
  return [
    ...(unquoted.match(/<script(?! allowed)[^>]*>|<[a-z]+[^>]*\son[a-z]+=[^>]*>/gi) ?? []),
    ...(body.match(/(?:href|action|formaction|src)="javascript:[^"]*"/gi) ?? []),
  ];
}

/** Sends one request and gives back what came, after checking what must hold for all. */
export async function visit(
  app: Hono,
  path: string,
  init: RequestInit = {},
  policy: keyof typeof policies = 'strict',
): Promise<{ status: number; body: string; headers: Headers }> {
  const response = await app.request(path, init);
  expectGuarded(response, policy);
  const body = await response.text();
  if (response.headers.get('Content-Type')?.startsWith('text/html') && init.method !== 'HEAD') {
    expect(body.slice(0, 15)).toBe('<!doctype html>');
    expect(activeParts(body)).toEqual([]);
    expect(body.match(/<h1[\s>]/g)).toHaveLength(1);
  }
  return { status: response.status, body, headers: response.headers };
}
