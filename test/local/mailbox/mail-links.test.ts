import { describe, expect, test } from 'vitest';
import { localUrl, mailLinks, withLocalLinks } from '../../../local/mailbox/mail-links.ts';

const ORIGINS = new Map([['https://letters.walk-easier.example', 'http://127.0.0.1:4600']]);

describe('where a link leads on this machine', () => {
  test.each([
    ['https://letters.walk-easier.example/leave/t?a=1#b', 'http://127.0.0.1:4600/leave/t?a=1#b'],
    ['https://letters.walk-easier.example', 'http://127.0.0.1:4600'],
    [
      'https://letters.walk-easier.example.evil.example/x',
      'https://letters.walk-easier.example.evil.example/x',
    ],
    ['http://letters.walk-easier.example/x', 'http://letters.walk-easier.example/x'],
    ['https://elsewhere.example/', 'https://elsewhere.example/'],
    ['tel:911', 'tel:911'],
    ['not a url', 'not a url'],
  ])('%s', (url, local) => {
    expect(localUrl(url, ORIGINS)).toBe(local);
  });
});

describe('the links of a mail', () => {
  const html = `
    <a href="https://letters.walk-easier.example/a?x=1&amp;y=2">Read <b>more</b>&nbsp;now</a>
    <a ses:no-track href='https://letters.walk-easier.example/leave/t'>Leave</a>
    <a name="anchor">no link</a>`;
  const text = 'See https://elsewhere.example/page. Or (https://letters.walk-easier.example/b)!';

  test('are read from the HTML part with their words and whether they are tracked', () => {
    expect(mailLinks({ html, text: undefined }, ORIGINS)).toEqual([
      {
        url: 'https://letters.walk-easier.example/a?x=1&y=2',
        local: 'http://127.0.0.1:4600/a?x=1&y=2',
        label: 'Read more now',
        tracked: true,
        part: 'html',
      },
      {
        url: 'https://letters.walk-easier.example/leave/t',
        local: 'http://127.0.0.1:4600/leave/t',
        label: 'Leave',
        tracked: false,
        part: 'html',
      },
    ]);
  });

  test('are read from the text part without the punctuation behind them', () => {
    expect(mailLinks({ html: undefined, text }, ORIGINS).map(({ url }) => url)).toEqual([
      'https://elsewhere.example/page',
      'https://letters.walk-easier.example/b',
    ]);
  });
});

test('the shown HTML leads links and pictures to this machine, and changes no words', () => {
  const shown = withLocalLinks(
    '<a href="https://letters.walk-easier.example/a">https://letters.walk-easier.example/a</a><img src=\'https://letters.walk-easier.example/p.png\'>',
    ORIGINS,
  );
  expect(shown).toBe(
    '<a href="http://127.0.0.1:4600/a">https://letters.walk-easier.example/a</a><img src=\'http://127.0.0.1:4600/p.png\'>',
  );
});
