import { expect, test } from 'vitest';
import { lessons } from '../stories/course.ts';
import { aLife, letterTo, morning } from './a-life.ts';
import { findingsOf } from './expectations.ts';
import type { Life } from './life.ts';
import { DAY, HOUR, START, startOf } from './moments.ts';

const END = START + 84 * DAY;

/** Welcome and the first lessons, one a week. */
function someLessons(many: number): Life {
  const life = aLife();
  for (const [week, lesson] of lessons.slice(0, many).entries()) {
    life.receives(letterTo(life, lesson, morning(week * 7)));
  }
  return life;
}

const breaches = (life: Life, end = END) =>
  findingsOf(life, lessons, end).map(({ breach }) => breach);

test('a course as it is meant to be has nothing to complain of', () => {
  expect(breaches(someLessons(9))).toEqual([]);
});

test('a lesson left out, sent again, or out of its turn is found', () => {
  for (const lesson of ['first-steps', 'how-it-works', 'welcome']) {
    const life = someLessons(2);
    life.receives(letterTo(life, lesson, morning(14)));
    expect(breaches(life, morning(15)), lesson).toEqual(['out of order']);
  }
});

test('two lessons on one local day are found, by the zone of the second', () => {
  const life = someLessons(2);
  life.zones.push({ from: morning(7) + HOUR, zone: 'America/New_York' });
  // Tuesday in Madrid, and still the evening of Monday in New York, where the other came at four in the morning.
  life.receives(letterTo(life, 'plan-your-rests', morning(7) + 15 * HOUR));
  expect(breaches(life, morning(8))).toEqual(['two on a day']);
});

test('letters in quiet hours are found by the zone they lived in then, the welcome aside', () => {
  const life = aLife();
  life.receives(letterTo(life, 'welcome', START + HOUR));
  life.zones.push({ from: morning(1), zone: 'America/New_York' });
  life.receives(letterTo(life, 'how-it-works', morning(2)));
  life.receives(letterTo(life, 'remind-check-start', morning(3)));
  expect(breaches(life, morning(4))).toEqual(['in quiet hours', 'in quiet hours']);
});

test('a reminder that comes twice is found, and one in a new course is another', () => {
  const life = someLessons(2);
  life.receives(letterTo(life, 'remind-check-start', morning(8)));
  life.receives(letterTo(life, 'remind-check-start', morning(9)));
  expect(breaches(life, morning(10))).toEqual(['reminded twice']);
  const anew = someLessons(1);
  anew.receives(letterTo(anew, 'remind-check-start', morning(4)));
  anew.leaves(morning(5), 'by one click');
  anew.enrols(morning(6));
  anew.receives(letterTo(anew, 'welcome', morning(6), 2));
  anew.receives(letterTo(anew, 'remind-check-start', morning(9), 2));
  expect(breaches(anew, morning(10))).toEqual([]);
});

test('anything after leaving is found, unless they asked for it', () => {
  const life = someLessons(2);
  life.leaves(morning(8), 'by one click');
  const link = { ...letterTo(life, '', morning(9)), lesson: undefined, other: 'link' };
  life.receives(link);
  expect(breaches(life)).toEqual(['unasked']);
  life.asked.push({ at: morning(9), what: 'link' });
  expect(breaches(life)).toEqual([]);
  life.receives(letterTo(life, 'plan-your-rests', morning(14)));
  expect(breaches(life)).toEqual(['after leaving']);
});

test('whoever comes back may be written to again, from the welcome on', () => {
  const life = someLessons(2);
  life.leaves(morning(8), 'by one click');
  life.enrols(morning(30));
  life.receives(letterTo(life, 'welcome', morning(30) + HOUR, 2));
  expect(breaches(life, morning(31))).toEqual([]);
});

test('a letter to an address that they have moved from is found', () => {
  const life = someLessons(2);
  const old = life.address;
  life.newAddress = { address: 'moved-0@elsewhere.example.org', at: morning(8) };
  life.moves(morning(8));
  life.receives({ ...letterTo(life, 'plan-your-rests', morning(14)), to: old });
  expect(breaches(life, morning(15))).toEqual(['after leaving']);
});

test('lessons during a pause, a rest after five bounces and after surgery are found', () => {
  const paused = someLessons(2);
  paused.closes('pause', morning(8), startOf('2027-02-20', 'Europe/Madrid'));
  paused.receives(letterTo(paused, 'plan-your-rests', morning(14)));
  expect(breaches(paused, morning(15))).toEqual(['while held']);

  const full = aLife();
  full.broken.set(full.address, 'full');
  for (const [week, lesson] of lessons.slice(0, 6).entries()) {
    full.receives(letterTo(full, lesson, morning(week * 7)));
  }
  expect(breaches(full, morning(36))).toEqual(['while held']);

  const operated = someLessons(2);
  operated.surgery = { day: '2027-02-08', until: Number.POSITIVE_INFINITY };
  operated.receives(letterTo(operated, 'plan-your-rests', morning(14)));
  expect(breaches(operated, morning(15))).toEqual(['while held']);
});

test('a pause that they ended themselves holds nothing', () => {
  const life = someLessons(2);
  life.closes('pause', morning(8), morning(40));
  life.opens(morning(10));
  life.receives(letterTo(life, 'plan-your-rests', morning(14)));
  expect(breaches(life, morning(15))).toEqual([]);
});

test('whoever waits for a lesson with nothing that could hold it back is found', () => {
  const life = someLessons(2);
  expect(breaches(life, morning(7 + 12))).toEqual([]);
  expect(breaches(life, morning(7 + 14))).toEqual(['forgotten']);
  life.closes('pause', morning(8), morning(20));
  expect(breaches(life, morning(7 + 14))).toEqual([]);
});
