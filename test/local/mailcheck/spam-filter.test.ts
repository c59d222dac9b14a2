import { describe, expect, test } from 'vitest';
import { FILTERS, type SpamFilter, spamChecks } from '../../../local/mailcheck/spam-filter.ts';

/** As SpamAssassin 4 of Debian 12 prints it, behind the letter. */
const assassin = `Subject: the letter itself
Content analysis details:   (0.7 points, 5.0 required)

 pts rule name              description
---- ---------------------- --------------------------------------------------
-0.0 NO_RELAYS              Informational: message was not relayed via SMTP
 0.7 HTML_FONT_LOW_CONTRAST BODY: HTML font color similar or identical to
                            background
`;
/** As rspamc of Debian's rspamd 3 prints it. */
const rspamd = `Results for file: stdin (0.1 seconds)
[Metric: default]
Action: no action
Spam: false
Score: 1.20 / 15.00
Symbol: MIME_GOOD (-0.10)[multipart/alternative]
Symbol: R_NO_SPACE_IN_FROM (1.30)
`;

/** A filter that says this, whatever it is given. */
const saying = (filter: SpamFilter | undefined, report: string): SpamFilter => ({
  ...(filter as SpamFilter),
  command: process.execPath,
  parameters: ['-e', `process.stdin.resume(); process.stdout.write(${JSON.stringify(report)})`],
});
const absent: SpamFilter = { ...(FILTERS[0] as SpamFilter), command: 'no-such-filter' };
const check = (...filters: SpamFilter[]) => spamChecks(Buffer.from('Subject: x\n\n6'), filters);
const told = async (...filters: SpamFilter[]) =>
  (await check(...filters)).map(({ kind, what, why }) => `${kind}: ${what} (${why})`);

describe('a spam filter', () => {
  test('tells its points and what each is for', async () => {
    expect(await told(saying(FILTERS[0], assassin))).toEqual([
      'good: 0.7 points (SpamAssassin: 5 are spam)',
      'note:  0.0 NO_RELAYS (Informational: message was not relayed via SMTP)',
      'note:  0.7 HTML_FONT_LOW_CONTRAST (BODY: HTML font color similar or identical to background)',
    ]);
  });

  test('of the other kind too', async () => {
    expect(await told(saying(FILTERS[2], rspamd))).toEqual([
      'good: 1.2 points (rspamd: 15 are spam)',
      'note: -0.1 MIME_GOOD (multipart/alternative)',
      'note:  1.3 R_NO_SPACE_IN_FROM ()',
    ]);
  });

  test('that finds spam says so', async () => {
    const spam = assassin.replace('0.7 points', '7.2 points');
    expect((await told(saying(FILTERS[0], spam)))[0]).toMatch(/^bad: 7\.2 points/);
  });

  test('that is not there, or whose daemon does not answer, gives way to the next', async () => {
    const silent = saying(FILTERS[1], 'connect: refused');
    expect(await check(absent, silent, saying(FILTERS[0], assassin))).toHaveLength(3);
  });

  test('that nobody has installed is told with how to', async () => {
    expect(await told(absent)).toEqual([
      expect.stringMatching(/^note: no spam filter is installed .*apt-get install.*spamassassin/),
    ]);
  });
});
