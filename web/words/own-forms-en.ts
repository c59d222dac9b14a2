/** The words of the forms on "my page" in English, and what each press is answered with. */
import type { OwnFormWords } from '../my-page/own-form-words.ts';

/** The holding line of the syllabus. */
const holding = (day: string): readonly string[] => [
  `Your letters are on hold from ${day}.`,
  'After surgery, do what your surgical team tells you. We send no exercises until 12 weeks have passed or your team says you may start.',
  'Come back at any time: press “Go on”.',
];

export const englishForms: OwnFormWords = {
  heading: 'Change something',
  save: 'Save',
  pause: {
    name: 'Pause my letters',
    text: 'Choose how many weeks, or give a day. You can go on sooner whenever you like.',
    weeks: 'For how many weeks?',
    noWeeks: 'I will give a day',
    count: (weeks) => (weeks === 1 ? '1 week' : `${weeks} weeks`),
    until: 'Or until which day?',
    untilHint: 'For example 15 3 2027. Leave it empty if you chose weeks.',
    button: 'Pause',
  },
  rhythm: {
    name: 'Day, hour and how often',
    pace: 'How often?',
    weekly: 'Every 7 days',
    fortnightly: 'Every 14 days',
    weekday: 'Day of the week',
    hour: 'Hour',
  },
  reading: {
    name: 'Language, country and how I read',
    textOnly: 'Send words only, without pictures or colours',
    withoutWeight: 'Leave out the letter about weight. Send “Stronger and steadier” instead',
  },
  goal: {
    name: 'My goal',
    legend: 'What matters most to you?',
    none: 'Nothing for now',
  },
  answers: {
    name: 'The weekly number, and what is kept of my answers',
    asks: 'Your letters ask for one number a week.',
    asksNot: 'Your letters do not ask for the weekly number.',
    ask: 'Ask me for the weekly number',
    askNot: 'Do not ask me for the weekly number',
    kept: 'We keep your answers about your legs. If you take that back, they are all erased, and your letters stay at the gentlest.',
    withdraw: 'Keep no answers, and erase mine',
  },
  surgery: {
    name: 'Surgery',
    aheadText:
      'Do you have a date for surgery on your back? Your letters go on hold from that day.',
    ahead: 'Day of the surgery',
    aheadButton: 'I have a date for surgery',
    hadText: 'Have you had surgery on your back? Your letters go on hold from today.',
    had: 'When was it?',
    hadHint: 'Leave it empty if you do not know the day.',
    hadButton: 'I had surgery',
    offText: 'Will the surgery not take place?',
    offButton: 'The surgery is off',
    teamText: 'Has your surgical team said that you may exercise?',
    teamButton: 'My team says I may start',
  },
  again: {
    name: 'Send me the last lesson again',
    text: 'It comes by e-mail, to the address your letters go to.',
    button: 'Send it again',
  },
  move: {
    name: 'My address has changed',
    text: 'We write to your new address. Once you press the button in that letter, your course, your choices and your answers move there.',
    address: 'Your new e-mail address',
    button: 'Write to my new address',
  },
  end: {
    name: 'Finish, or leave',
    better:
      'Are your legs better, and you need no more letters? What you wrote stays on this page.',
    finish: 'I am better, finish now',
    leaveText: 'Do you want no more letters? You need not say why.',
    leave: 'Stop all letters',
  },
  held: {
    name: 'What you hold about me',
    text: 'To be sure that it is you, we mail a link to your address. It is good for an hour.',
    data: 'Show me all you hold',
    eraseText: [
      'Erasing ends your letters. Your address, your choices and your answers go.',
      'What stays: a code made from your address, which cannot be turned back, so that we never write by mistake. Also a note, without your address, of when you said yes and when you took it back.',
      'If a danger sign is open, what a clinic needs stays until it is closed, 30 days at most.',
    ],
    erase: 'Erase me',
  },
  errors: {
    weeks: 'Choose a number of weeks from 1 to 12.',
    until: 'There is no such day. Give day, month and year, for example 15 March 2027.',
    weekday: 'Choose a day from the list.',
    hour: 'Choose an hour from the list. Letters come from 8 in the morning to 7 in the evening.',
    timeZone: 'Choose a time zone from the list.',
    pace: 'Choose “Every 7 days” or “Every 14 days”.',
    language: 'Choose a language from the list.',
    country: 'Choose your country from the list.',
    textSize: 'Choose “Usual” or “Large”.',
    textOnly: 'Tick the box for words only, or leave it empty.',
    withoutWeight: 'Tick the box about the letter on weight, or leave it empty.',
    tracking: 'Tick the box for counting, or leave it empty.',
    goal: 'Choose one of the goals in the list, or “Nothing for now”.',
    ask: 'Press one of the two buttons about the weekly number.',
    keep: 'Press the button once more to say whether we keep your answers.',
    ahead:
      'There is no such day. Give day, month and year of the surgery, for example 15 March 2027.',
    had: 'There is no such day. Give day, month and year, or leave all three empty.',
    address:
      'This is not a whole e-mail address. It needs a name, one @ and a place, for example maria@example.com.',
    addressMissing: 'Type your new e-mail address, for example maria@example.com.',
    signs: 'Tick each sign you have, or “None of these”.',
    noneAndSign: 'You ticked “None of these” and a sign. Please leave only what is true.',
  },
  dates: {
    past: 'This day is over. Give a day that is still to come.',
    'too-far': 'This day is too far away. Give one within a year from now.',
    missing: 'Choose how many weeks, or give a day.',
    both: 'You chose weeks and gave a day. Please leave only one of the two.',
    future: 'This day is still to come. Give the day of a surgery you have had.',
  },
  done: {
    pause: ({ day }) => [`Your letters wait until ${day}.`],
    resume: () => ['Your letters go on.'],
    rhythm: ({ weekly, weekday, hour, city }) => [
      `Your letters come every ${weekly ? '7' : '14'} days, on ${weekday} ${hour}. That is the time in ${city}.`,
    ],
    reading: () => ['Saved. It holds from your very next letter on.'],
    goal: ({ goal }) => [goal ? `Your goal now: ${goal}.` : 'You have no goal for now.'],
    number: ({ yes }) => [
      yes
        ? 'We ask for the weekly number again, from your next letter on.'
        : 'We no longer ask for the weekly number, from your next letter on.',
    ],
    answers: ({ yes }) => [
      yes
        ? 'From now on we keep your answers about your legs. You can take that back here at any time.'
        : 'Your answers are erased, and we keep no new ones. From your next letter on the moves are the gentlest.',
    ],
    'surgery-ahead': ({ day, held }) =>
      held ? holding(day) : ['We noted the day of your surgery.'],
    'had-surgery': ({ day, held }) => (held ? holding(day) : ['We noted that you had surgery.']),
    'surgery-off': () => ['We noted that the surgery is off.'],
    'team-said-yes': () => ['We noted that your team says you may start.'],
    'go-on': () => ['Your letters go on.'],
    'start-gently': ({ level }) => [`You start gently again. ${level}`],
    finish: () => [
      'You have finished.',
      'No more weekly letters will come. We wish you good walks.',
    ],
    seen: 'It is good that you were seen. You start again at the gentlest.',
    mistake: 'We noted that it was ticked by mistake. Everything is as it was before.',
    stillOut: 'Your next letter still has no exercises. You can see why under “Your moves”.',
    exercisesAgain: 'Exercises come again from your next letter on.',
  },
  told: {
    sent: 'Your last lesson is on its way again. Look for it in a few minutes.',
    sentToday:
      'We mailed you what you asked for not long ago. Look in Spam or Junk too, or ask again later.',
    linkAsked: 'We have mailed you a link. It is good for an hour. Look in Spam or Junk too.',
    moveAsked: (address) =>
      `We have written to ${address}. Press the button in that letter within 7 days. Until then your letters go to the old address.`,
    sameAddress: 'Your letters go to this address already. Nothing needs to change.',
    tooOften: 'We wrote to that address not long ago. Please look there, or try again later.',
    unavailable: 'We could not send it just now. Please try again in a few minutes.',
  },
};
