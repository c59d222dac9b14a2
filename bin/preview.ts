/** `npm run preview`: the studio, for people who write letters. */
import { createServer } from 'node:http';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { personas } from '../emails/personas.ts';
import type { Sender } from '../lambdas/domain/sender.ts';
import { variantsOf } from '../lambdas/domain/variants.ts';
import { readSettings } from '../lib/settings.ts';
import { listen } from '../local/http-listener.ts';
import { reasonOf } from '../local/problem.ts';
import { serveFetch } from '../local/serve-fetch.ts';
import { drawnPictures } from '../studio/drawn-pictures.ts';
import { sendToInbox } from '../studio/send-to-inbox.ts';
import { studio } from '../studio/studio.ts';
import { watchedCourse } from '../studio/watched-course.ts';
import { personaAt } from './persona-at.ts';

const root = join(import.meta.dirname, '..');
const USAGE = 'npm run preview -- [--port 4700] [--inbox 4602]';

function readArguments(): { readonly port: number; readonly inbox: number } {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4700' },
      inbox: { type: 'string', default: '4602' },
    },
  });
  const [port, inbox] = [Number(values.port), Number(values.inbox)];
  for (const one of [port, inbox]) {
    if (!Number.isInteger(one) || one < 1 || one > 65_535) throw new Error('that is no port');
  }
  return { port, inbox };
}

async function main(): Promise<void> {
  const { port, inbox } = readArguments();
  const { sender: from, postalAddress } = readSettings(join(root, 'local', 'settings.json'));
  const sender: Sender = {
    ...from,
    postalAddress,
    webOrigin: `http://127.0.0.1:${port}`,
    receivingDomain: from.address.slice(from.address.indexOf('@') + 1),
  };
  const cache = join(root, '.cache', 'studio');
  const course = await watchedCourse(join(root, 'emails'), cache, String(Date.now()));
  const pages = studio({
    ...course,
    sender,
    personas: personas.map((persona) => ({
      name: persona.name,
      about: persona.about,
      clinic: persona.clinic,
      at: (lesson) => personaAt(persona, lesson, course.draft().syllabus),
    })),
    choices: variantsOf,
    picture: drawnPictures(join(cache, 'pictures')),
    send: (raw, to) => sendToInbox(raw, to, from.address, `http://127.0.0.1:${inbox}`),
  });
  const origin = await listen(createServer(serveFetch(pages.fetch)), port);
  process.stdout.write(
    `\n  Studio   ${origin}/   (reloads when a letter is saved; Ctrl-C ends it)\n\n`,
  );
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${reasonOf(error)}\nUsage: ${USAGE}\n`);
  process.exitCode = 1;
}
