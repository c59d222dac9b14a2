/** The words of "my page" in English: where someone stands, without judging it. */
import type { OwnPageWords } from '../my-page/own-page-words.ts';

/** 8 to 19, the hours of the letters; noon has a name. */
function hourOfDay(hour: number, minute: number): string {
  if (hour === 12 && minute === 0) return 'noon';
  const clock = hour > 12 ? hour - 12 : hour;
  const time = minute === 0 ? String(clock) : `${clock}:${String(minute).padStart(2, '0')}`;
  if (hour < 12) return `${time} in the morning`;
  return `${time} in the ${hour < 18 ? 'afternoon' : 'evening'}`;
}

const bands = [
  'not at all',
  'under 2 minutes',
  '2 to 5 minutes',
  '6 to 15 minutes',
  '16 to 30 minutes',
  'over 30 minutes, or no limit',
];

export const englishPage: OwnPageWords = {
  title: 'My page',
  heading: (name) => (name ? `Your page, ${name}` : 'Your page'),
  ask: {
    heading: 'Your own page',
    text: 'Here you see what your letters do, and change what you like. Press the button to open it.',
    button: 'Show my page',
  },
  day: (weekday, day, month) => `${weekday} ${day} ${month}`,
  dayAndYear: (day, year) => `${day} ${year}`,
  plainDay: (day, month, year) => `${day} ${month} ${year}`,
  time: (hour, minute) => `at ${hourOfDay(hour, minute)}`,
  next: {
    heading: 'Your next letter',
    comes: (day, time) => `Your next letter comes on ${day}, ${time}.`,
    onItsWay: 'Your next letter is on its way.',
    place: (position, lessons) => `It is letter ${position} of ${lessons}.`,
    welcome: 'It is your welcome letter.',
    local: (city) => `That is your own time, in ${city}.`,
    mayWait: 'It may come sooner once you answer above.',
    paused: (day) => `Your letters wait until ${day}, as you asked.`,
    mustWait: (day) => `Your letters wait until ${day}, because you were told to wait.`,
    bounced: (day) =>
      `Your letters wait until ${day}, because the last ones came back from your mailbox.`,
    away: (day) => `Your letters wait until ${day}, because your mailbox said that you are away.`,
    resume: 'Go on now',
    held: (day) => `Your letters are on hold from ${day}.`,
    holding: [
      'After surgery, do what your surgical team tells you. We send no exercises until 12 weeks have passed or your team says you may start.',
      'Come back at any time: press “Go on”.',
    ],
    untilGoOn: 'No letter comes until you press “Go on”.',
    goOn: 'Go on',
    surgeryAhead: (day) => `You have a date for surgery. From ${day} on your letters are on hold.`,
    completed: 'You have had all your letters.',
    finishedEarly: 'You are done. You finished because you are better.',
    left: 'You have left.',
    noMore: 'No more weekly letters will come.',
    onceMore: 'Sign up once more to have them again.',
    checkOpen:
      'Six short questions are open for you. The button for them is in the letter that brought them.',
  },
  trend: {
    heading: 'How your legs have been',
    numbers: {
      heading: 'Your weekly number',
      about:
        'Pain, cramp or numbness in the legs at its worst that week. 0 = none. 10 = the worst you can think of.',
      value: 'Number',
      lines: [
        [0, '0'],
        [5, '5'],
        [10, '10'],
      ],
      says: (value) => String(value),
    },
    walking: {
      heading: 'How long you can walk',
      about: 'Walking on the flat, until the legs made you stop.',
      value: 'Walking',
      lines: [
        [0, 'not at all'],
        [1, 'under 2 min'],
        [2, '2–5 min'],
        [3, '6–15 min'],
        [4, '16–30 min'],
        [5, 'over 30 min'],
      ],
      says: (value) => bands[value] ?? String(value),
    },
    one: (value, day) => `One answer so far: ${value}, on ${day}.`,
    first: (value, day) => `First answer: ${value}, on ${day}.`,
    latest: (value, day) => `Latest: ${value}, on ${day}.`,
    range: (low, high) => `Lowest: ${low}. Highest: ${high}.`,
    none: 'There are no answers yet. Your letters ask you from time to time.',
    asTable: 'The same as a table',
    dayColumn: 'Day',
    print: 'Show it to print, for my doctor',
    withoutConsent: [
      'We keep no answers about your legs, so there is nothing to show here.',
      'If you let us keep them, this page draws how your legs do over the weeks. You can print that for your doctor, and the moves in your letters can fit you. You can take it back at any time on this page.',
    ],
    allow: 'Yes, keep my answers',
  },
  level: {
    heading: 'Your moves',
    levels: {
      1: 'Level 1 of 3: the gentlest, sitting down.',
      2: 'Level 2 of 3: a little more, with some strength moves.',
      3: 'Level 3 of 3: the fullest that these letters have.',
    },
    why: {
      start: 'Everyone starts here. It stays so until your answers show that more would suit you.',
      steady: 'Your answers stayed much the same, so the level did too.',
      eased: 'Your last answers told of a harder time, so the moves became gentler at once.',
      'stepped-up':
        'Your answers told of an easier time, so it went up by one. It goes up once in 7 days at most.',
      'started-gently': 'You pressed “Start gently again”, so you began one step lower.',
      'not-cleared':
        'You ticked something to ask a doctor or physio about first, so you are at the gentlest.',
      'after-danger': 'You had a danger sign and may go on, so you start again at the gentlest.',
    },
    withoutConsent: 'We keep no answers of yours, so your letters stay at the gentlest.',
    outDanger: 'Your letters have no exercises now, because a danger sign is still open.',
    outWorse: 'Your letters have no exercises now, because your legs seem worse than at the start.',
    outSurgery:
      'Your letters have no exercises now. After surgery we send none until 12 weeks have passed or your team says you may start.',
  },
  startGently: 'Start gently again',
  danger: {
    heading: 'How are you today?',
    press: 'Please press one button.',
    call: (numbers) => `If a danger sign is still there, call ${numbers} now.`,
    mayGoOn: 'I was seen and may go on',
    mustWait: 'I was seen and must wait, or have surgery',
    notYet: 'Not yet',
    mistake: 'I ticked it by mistake',
    safetyTitle: 'The safety question, once more',
    safetyAgain: 'Before your letters go on, please answer this once more.',
    send: 'Send my answer',
    waitTitle: 'Until when must you wait?',
    waitText: 'Your letters stay away until that day. You can come back sooner on your page.',
    waitUntil: 'Wait until, or day of surgery',
    waitHint: 'You do not know? Give the day on which you will be seen next.',
    hold: 'Let my letters wait',
    back: 'Back to my page',
    notKept: 'We could not note your answer just now. What stands here holds all the same.',
  },
  goals: {
    shop: 'Do my own shopping',
    walk: 'Go for a walk',
    garden: 'Work in the garden',
    stand: 'Stand to cook or wash up',
    family: 'Do things with family or friends',
    travel: 'Go on a trip',
    sleep: 'Sleep better',
  },
  noGoal: 'None yet',
  print: {
    heading: 'My weeks with Walk Easier',
    by: (name, day) => (name ? `${name} · printed on ${day}` : `Printed on ${day}`),
    how: 'To print this page, choose “Print” in the menu of your browser.',
    about:
      'These are a person’s own answers to short questions by e-mail. They are no validated scale.',
    noAnswers: 'No answers are kept.',
    goal: 'My goal',
    questions: 'My questions',
    back: 'Back to my page',
  },
};
