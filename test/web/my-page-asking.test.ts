import { describe, expect, it } from 'vitest';
import { formWords } from '../../web/my-page/own-form-words.ts';
import { words } from '../../web/words.ts';
import { press } from './own-pages.ts';

describe('what is asked for by mail', () => {
  const { told } = formWords.en;

  it.each([
    ['again', 'asked', 200, told.sent, 'sendAgain'],
    ['again', 'too-often', 200, told.sentToday, 'sendAgain'],
    ['again', 'unavailable', 503, told.unavailable, 'sendAgain'],
    ['data', 'asked', 200, told.linkAsked, 'askLink data'],
    ['data', 'too-often', 200, told.tooOften, 'askLink data'],
    ['data', 'unavailable', 503, told.unavailable, 'askLink data'],
    ['erase', 'asked', 200, told.linkAsked, 'askLink erase'],
    ['erase', 'unavailable', 503, told.unavailable, 'askLink erase'],
  ] as const)('%s (%s) answers %s', async (wish, asking, status, said, call) => {
    const answer = await press({ do: wish }, { asking });
    expect(answer.status).toBe(status);
    expect(answer.body).toContain(said);
    expect(answer.headers.get('Retry-After')).toBe(status === 503 ? '300' : null);
    expect(answer.asked.calls).toEqual([call]);
  });

  it.each([
    [{}, 200, told.moveAsked('New.Home@example.com')],
    [{ moving: 'same' }, 200, told.sameAddress],
    [{ asking: 'too-often' }, 200, told.tooOften],
    [{ asking: 'unavailable' }, 503, told.unavailable],
  ] as const)('a new address (%o) answers %s', async (behaviour, status, said) => {
    const wish = { do: 'move', address: ' New.Home@example.com ' };
    const { body, asked, status: answered } = await press(wish, behaviour);
    expect(answered).toBe(status);
    expect(body).toContain(said);
    expect(asked.addresses).toEqual(['new.home@example.com']);
  });

  it('offers the last lesson only where one has gone out', async () => {
    const { body } = await press({ do: 'show' }, { page: { canSendAgain: false } });
    expect(body).not.toContain('value="again"');
  });
});

describe('leaving', () => {
  it('is done by one press', async () => {
    const { status, body, asked } = await press({ do: 'leave' });
    expect(status).toBe(200);
    expect(body).toContain(words.en.leave.leftText);
    expect(asked.calls).toEqual(['leave']);
  });
});

describe('the print view', () => {
  it('has day, trends, tables, level, goal and room for questions, and no control but the way back', async () => {
    const { body, asked } = await press({ do: 'print' });
    expect(body).toContain('Amalia · printed on 22 November 2026');
    expect(body.match(/class="trend"/g)).toHaveLength(2);
    expect(body).not.toContain('<details');
    expect(body).toContain('Level 2 of 3');
    expect(body).toContain('Work in the garden');
    expect(body.match(/class="blank"/g)).toHaveLength(3);
    expect(body.match(/<button/g)).toHaveLength(1);
    expect(body).toContain('<title>My page</title>');
    expect(asked.calls).toEqual(['look']);
  });

  it('shows no answer without the health consent', async () => {
    const { body } = await press({ do: 'print' }, { page: { healthConsent: false } });
    expect(body).not.toContain('class="trend"');
    expect(body).toContain('No answers are kept.');
  });
});
