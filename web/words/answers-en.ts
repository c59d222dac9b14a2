/** The words of the pages for answers in English: short sentences, no blame. */
import type { AnswerWords } from '../answers/answer-words.ts';

export const englishAnswers: AnswerWords = {
  check: {
    title: 'Six short questions',
    text: [
      'They take a few minutes. Please give your own answers.',
      'You can go back and change an answer until you send it.',
    ],
    start: 'Start',
    safetyHeading: 'First: is anything new?',
    anythingNew: 'Is anything new? Tell us here',
    next: 'Next',
    moreHeading: 'A few more questions',
    earlier: 'These are your answers from before. Change what is different.',
    keepingNothing:
      'We keep nothing of what you answer here. You may also just close this page now.',
    send: 'Send my answers',
    back: 'Back',
    errors: {
      signsMissing: 'Tick all that fit. If nothing fits, tick “None of these”.',
      signsBoth:
        'You ticked “None of these” and something else as well. Take away the tick that is not right.',
      pain: 'Choose one number from 0 to 10 for how bad it was.',
      walking: 'Choose how long you can walk.',
      standing: 'Choose how long you can stand still.',
      limits: 'Choose one number from 0 to 10 for how much it limited you.',
      change: 'Choose how your legs are since the course began.',
    },
  },
  consent: {
    heading: 'May we keep your answers?',
    text: [
      'What we would keep: what you answer about your legs and your health on the pages of this course, with the dates.',
      'Why: to set the moves in your letters to suit you, and to show you on your page how it goes.',
      'You can take your yes back on your page at any time. Then we erase your answers.',
      'If you tick a danger sign, you get help on what to do whatever you choose here. We then note that there was one, so that your letters leave out the exercises.',
    ],
    question: 'Your answers are about your health. May we keep them?',
    yes: 'Yes, keep my answers',
    no: 'No, keep none. My course then runs at its gentlest',
    error: 'Choose “Yes” or “No”. Both are fine.',
  },
  mistake: {
    button: 'I ticked this by mistake',
    heading: 'Let us ask once more',
    text: 'That happens easily. Please answer this question again.',
    send: 'Send',
    takenBack: {
      title: 'Thank you. That is put right',
      text: 'What you ticked stays noted as a mistake. Your letters go on as before.',
    },
    goOn: 'Go on with the questions',
  },
  number: {
    title: 'One number',
    save: 'Save',
    choose: 'Choose a number, then press “Save”.',
    stopText: 'Would you rather not be asked each week?',
    stop: 'Do not ask me again',
    stopped: {
      title: 'We will not ask again',
      text: 'From now on your letters come without this question. You can change that on your page.',
    },
    consentHeading: 'Before we save your number',
    errors: {
      pain: 'Choose one number from 0 to 10.',
      daysDone: 'Choose a number of days from 0 to 7, or “I would rather not say”.',
    },
  },
  thanks: {
    title: 'Thank you',
    checkKept: [
      'Your answers are saved. They help us set the letters to suit you.',
      'You can change them for one week. Just open the link in the letter again.',
    ],
    numberKept: 'Your number is saved. You can see all of them on your page.',
    notKept: [
      'You chose that we keep no answers, so nothing was kept. Your course runs at its gentlest.',
      'You can change that on your page.',
    ],
  },
  worse: {
    onYourPage: 'You will find “Start gently again” on your page.',
    notKept: 'You chose that we keep no answers, so nothing was kept.',
  },
  closed: {
    title: 'This is closed now',
    text: 'Thank you for coming by. There is nothing you need to do. What is open now is behind the link in your newest letter.',
  },
  teachBack: {
    heading: 'One more, just for you',
    show: 'Show the answer',
    forYou: 'It is not counted and not kept.',
  },
  myPage: 'My page',
  onward: 'My plan on one page',
};
