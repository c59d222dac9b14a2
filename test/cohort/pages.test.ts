import { expect, test } from 'vitest';
import { asksFor, formTo, formWith, type Page, valueIn } from './pages.ts';

const page: Page = {
  name: '/my',
  status: 200,
  text: `
    <form method="post" action="/my?lang=en">
      <input type="hidden" name="session" value="a&amp;b"/><input type="hidden" name="do" value="rhythm"/>
      <select id="hour" name="hour"><option value="8">8</option><option value="10" selected="">10</option></select>
      <select name="pace"><option value="weekly">w</option><option value="fortnightly">f</option></select>
      <input type="checkbox" name="textOnly" value="yes"/>
      <input name="tracking" type="checkbox" value="yes" checked=""/>
      <input type="radio" name="consent" value="yes"/><input type="radio" name="consent" value="no"/>
      <button type="submit" name="skip" value="yes">Skip</button>
    </form>
    <form method="post" action="/setup/abc"><input name="firstName" type="text" value="Ann"/></form>`,
};

test('a form gives what a browser would send: hidden, typed, chosen and ticked, no button', () => {
  expect(formWith(page, 'do', 'rhythm')).toEqual({
    action: '/my?lang=en',
    fields: [
      ['session', 'a&b'],
      ['do', 'rhythm'],
      ['tracking', 'yes'],
      ['hour', '10'],
      ['pace', 'weekly'],
    ],
  });
});

test('a form is found by where it leads, and one that is not there is not', () => {
  const setup = formTo(page, '/setup/');
  expect(setup && valueIn(setup, 'firstName')).toBe('Ann');
  expect(formTo(page, '/erase/')).toBeUndefined();
  expect(formWith(page, 'do', 'pause')).toBeUndefined();
});

test('a page asks for what it offers to choose, and for nothing that it carries along', () => {
  expect(asksFor(page, 'consent')).toBe(true);
  expect(asksFor(page, 'session')).toBe(false);
});
