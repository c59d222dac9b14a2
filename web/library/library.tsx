/** Things to read and print, for anyone: no name, no token, nothing that changes. */
import { Hono } from 'hono';
import { Country } from '../../lambdas/domain/country.ts';
import type { Pictures } from '../../lambdas/domain/picture.ts';
import { asLanguage } from '../reader-language.ts';
import { guard, refuse } from '../refusals.tsx';
import { showCard } from './card-page.tsx';
import { showDiary } from './diary-page.tsx';
import { showFaq } from './faq-page.tsx';
import { showMoves } from './moves-page.tsx';

export interface LibraryDeps {
  readonly pictures: Pictures;
  /** The bytes of a file of this name, or undefined where there is none. */
  readonly picture: (file: string) => Promise<Uint8Array | undefined>;
  /** Hears of a fault, which the person sees as a polite page. */
  readonly report: (fault: unknown) => void;
}

/** A file is named after its content, so that it is right for ever. */
const KEEP_PICTURE = 'public, max-age=31536000, immutable';

const isPlace = (country: string) => country === 'any' || Country.safeParse(country).success;

export function libraryPages({ pictures, picture, report }: LibraryDeps): Hono {
  const app = new Hono();
  guard(app, report, { open: true });

  app.get('/moves/:language', (context) => {
    const language = asLanguage(context.req.param('language'));
    return language ? showMoves(context, { language, pictures }) : refuse(context, 'notFound');
  });

  app.get('/faq/:language', (context) => {
    const language = asLanguage(context.req.param('language'));
    return language ? showFaq(context, language) : refuse(context, 'notFound');
  });

  app.get('/card/:language/:country', (context) => {
    const language = asLanguage(context.req.param('language'));
    const country = context.req.param('country');
    if (!language || !isPlace(country)) return refuse(context, 'notFound');
    return showCard(context, language, country);
  });

  app.get('/diary/:language', (context) => {
    const language = asLanguage(context.req.param('language'));
    return language ? showDiary(context, language) : refuse(context, 'notFound');
  });

  app.get('/picture/:file', async (context) => {
    const bytes = await picture(context.req.param('file'));
    if (!bytes) return context.text('no such picture', 404);
    context.header('Cache-Control', KEEP_PICTURE);
    context.header('Content-Type', 'image/png');
    return context.body(bytes as Uint8Array<ArrayBuffer>);
  });

  return app;
}
