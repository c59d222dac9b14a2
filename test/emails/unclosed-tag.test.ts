import { describe, expect, test } from 'vitest';
import { unclosedTag } from '../../emails/unclosed-tag.ts';

describe('a tag without its end', () => {
  test.each([
    ['<p>one\n<p>two</p>', 1, '<p> is not closed'],
    ['<div>\n\n<p>one</div>', 3, '<p> is not closed before </div> in line 3'],
    ['one</p>', 1, '</p> closes nothing'],
    ['<ol><li>one</ol>', 1, '<li> is not closed before </ol> in line 1'],
  ])('%j', (text, line, fault) => expect(unclosedTag(text)).toEqual({ line, fault }));
});

test.each([
  '<p>one<br>two</p>',
  '<mj-divider /><mj-text>one</mj-text>',
  '<mj-divider padding="0"><mj-text a="1 > 0">one</mj-text>',
  '<!-- <p> --><p>{{#if a}}<b>x</b>{{/if}} {{!a <b> c}}</p>',
  '<P>one</p>',
])('nothing is said of %j', (text) => expect(unclosedTag(text)).toBeUndefined());
