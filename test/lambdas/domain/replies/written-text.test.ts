import { describe, expect, test } from 'vitest';
import { understand } from '../../../../lambdas/domain/replies/understand.ts';
import { writtenText } from '../../../../lambdas/domain/replies/written-text.ts';
import { aMail } from './recorded-mail.ts';

const wrote = (text: string) => writtenText(aMail({ text })).text;
const wroteHtml = (html: string) => writtenText(aMail({ html })).text;
const said = 'On Mon, Nov 23, 2026 at 9:00 AM Walk Easier <w@walk.example> wrote:';
const letterEnd =
  'Stop these letters: https://letters.example/leave/aaaaaaaaaaaaaaaaaaaaaaaaaaaa\n\nWalk Easier, 1 Main Street,\nSpringfield';

describe('what the person wrote', () => {
  test('above, between and below what is quoted', () => {
    expect(wrote(`Hello\n\n${said}\n\n> a 7\n\nsix\n\n> b\n\nbye`)).toBe('Hello\n\nsix\n\nbye');
  });

  test('ends with a quoted letter that is not marked line by line', () => {
    expect(wrote(`6\n\n${said}\n\nHow bad was it? 0 = none\n7`)).toBe('6');
  });

  test('goes on below a letter of ours, though nothing marks its lines', () => {
    expect(wrote(`${said}\n\nHow bad? 0 = none\n${letterEnd}\n\n6 and sore\n`)).toBe('6 and sore');
    const rewritten = letterEnd.replace('/leave/', '%2Fleave%2F');
    expect(wrote(`${said}\n\nHow bad?\n${rewritten}\n\n6\n\n-- \nAna`)).toBe('6');
  });

  test('written right beneath our address is no answer, but a danger sign there is seen', () => {
    const text = `${said}\n\nHow bad?\n${letterEnd}\nI cannot pee`;
    expect(wrote(text)).toBe('');
    expect(
      understand(aMail({ text }), { language: 'en', asked: 'number', today: '2026-11-25' }),
    ).toMatchObject({
      safety: { kind: 'clear', signs: ['urine'] },
      intents: [{ kind: 'nothing' }],
    });
  });

  test('keeps a person’s own sentences that look like marks', () => {
    const own = [
      'My doctor wrote: rest more',
      'On 3 May my doctor wrote:\nrest more',
      'To: be honest\nFrom: the hip down it hurts',
      'I sent from my window a wave to Ann',
      'a > b',
      'Thanks,\nI cannot walk far today',
      'Gracias\nno puedo caminar',
      'Thanks\nStop',
      'De: mi doctor, nada nuevo',
      '-- 6 --',
    ];
    for (const text of own) expect(wrote(text), text).toBe(text);
  });

  test('is without footers, signatures and disclaimers', () => {
    expect(wrote('6\n\nSent from my iPhone')).toBe('6');
    expect(wrote('6\nEnviado desde mi celular')).toBe('6');
    expect(wrote('6\n\n-- \nAna Prueba\n555 0142')).toBe('6');
    expect(wrote('6\n\nMany thanks,\nAna Prueba\nTel. +1 555 0142\nana@mail.example')).toBe('6');
    expect(wrote('6\n\nConfidentiality notice:\nthis is 7 secret\n\nbye')).toBe('6\n\nbye');
    expect(wrote('Sent from my iPhone')).toBe('');
  });

  test('is not lost when a dash stands above a long text', () => {
    const long = Array.from({ length: 20 }, (_, n) => `line ${n}`).join('\n');
    expect(wrote(`6\n--\n${long}`)).toBe(`6\n${long}`);
  });

  test('is the text part, and the HTML part only where there is no usable text', () => {
    const html = '<p>from HTML</p>';
    expect(writtenText(aMail({ text: 'from text', html })).text).toBe('from text');
    expect(writtenText(aMail({ text: ' \n', html })).text).toBe('from HTML');
    expect(writtenText(aMail({ html })).text).toBe('from HTML');
    expect(writtenText(aMail({})).text).toBe('');
  });

  test('a rest of a quoted line that was broken on its way is no answer', () => {
    const long = '> How bad was the pain, cramp or numbness in your legs at its';
    expect(wrote(`ok\n\n${long}\nworst this week? 0 = none. 10 = the worst\n> next`)).toBe('ok');
    expect(wrote(`${long}\nworst?\nI cannot pee`)).toContain('I cannot pee');
  });
});

describe('from HTML', () => {
  test('blocks are lines, entities letters, and what is not shown is not read', () => {
    expect(
      wroteHtml(
        '<style>p{6}</style><p>Se&ntilde;ora,<br>6&nbsp;&#x2F;10</p><!-- 7 --><script>8</script>',
      ),
    ).toBe('Señora,\n6 /10');
    expect(wroteHtml('&Aacute;&amp;&lt;&unknown;&#0;')).toBe('Á&<&unknown;');
  });

  test('an indented paragraph of Gmail is the person’s, any other blockquote is not', () => {
    expect(
      wroteHtml('<blockquote style="margin:0 0 0 40px;border:none;padding:0px">mine</blockquote>'),
    ).toBe('mine');
    expect(wroteHtml('<blockquote>7</blockquote>6')).toBe('6');
  });

  test('broken markup loses nothing', () => {
    expect(wroteHtml('6 <')).toBe('6 <');
    expect(wroteHtml('<p>5 < 6</p>')).toBe('5 < 6');
    expect(wroteHtml('</div></blockquote>6<div')).toBe('6<div');
    expect(wroteHtml('<!-- 6')).toBe('<!-- 6');
  });
});

describe('the subject', () => {
  const context = { language: 'en', asked: 'number', today: '2026-11-25' } as const;
  const kinds = (subject: string, text = '') => {
    const read = understand(aMail({ subject, text }), context);
    return read.kind === 'written' ? read.intents.map(({ kind }) => kind) : read.kind;
  };

  test('speaks where nothing else was written', () => {
    expect(kinds('STOP')).toEqual(['stop']);
    expect(kinds('6')).toEqual(['number']);
    expect(kinds('Re: 6')).toEqual(['nothing']);
    expect(kinds('Week 3 of 8: first steps')).toEqual(['free-text']);
  });

  test('asks for the way out also beside other text, and in an answer', () => {
    expect(kinds('Unsubscribe', 'Thank you')).toEqual(['stop']);
    expect(kinds('Re: stop', '6')).toEqual(['stop', 'number']);
    expect(kinds('RE: Re: STOP')).toEqual(['stop']);
    expect(kinds('Re: Week 3 of 8: first steps', '6')).toEqual(['number']);
  });

  test('may hold a danger sign', () => {
    expect(understand(aMail({ subject: 'I cannot pee', text: 'Ana' }), context)).toMatchObject({
      safety: { kind: 'clear', signs: ['urine'] },
    });
  });
});
