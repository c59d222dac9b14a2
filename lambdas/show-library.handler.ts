/** GET /moves, /faq, /card, /diary and /picture: what anyone may read and print. It knows nobody. */

import { join } from 'node:path';
import { handle } from 'hono/aws-lambda';
import { libraryPages } from '../web/library/library.tsx';
import { drawnPictures, pictureBytes } from './adapters/drawn-pictures.ts';
import { systemJournal } from './adapters/system.ts';
import { metricNamespace, readEnv } from './config.ts';
import { reportFault } from './usecases/report-fault.ts';
import { showPicture } from './usecases/show-library.ts';

const env = readEnv(['PICTURES_DIR'], process.env);
const folder = join(import.meta.dirname, env.PICTURES_DIR);
const journal = systemJournal(metricNamespace);
const pictures = drawnPictures(folder);

export const handler = handle(
  libraryPages({
    pictures,
    picture: (file) => showPicture({ pictures, bytes: pictureBytes(folder) }, file),
    report: (fault) => reportFault(journal, fault),
  }),
);
