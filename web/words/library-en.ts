/** English words of the things to read and print. */
import type { LibraryWords } from '../library/library-words.ts';

export const libraryWordsEn: LibraryWords = {
  print: 'You can print this page from the menu of your browser.',
  more: {
    heading: 'More to read and print',
    moves: 'All moves as pictures',
    faq: 'Questions and answers',
    card: 'Danger signs for the fridge',
    diary: 'Walking diary',
  },
  moves: {
    title: 'All moves as pictures',
    lede: 'Each picture shows how a move starts and how far it goes.',
    which: [
      'Which ones are yours? Your letters name them.',
      'Do your letters have no exercises just now? Then wait, and do none of these.',
      'Are you not sure? Stay with level 1, in a chair.',
    ],
    askFirst: {
      heading: 'Before you move: ask first',
      lede: 'Talk to your doctor or physio before you start if any of these is true for you:',
      signs: [
        'You have thin bones, or you broke a bone in your back.',
        'You have heart disease.',
        'You have poor blood flow in your legs, or you had a blood clot.',
        'You have cancer, or you had it.',
        'You fall, or you feel unsteady.',
        'Your legs are getting weaker.',
        'You had back surgery not long ago.',
      ],
      notTold:
        'Has no one told you that it is nerves? Please ask for a check of your leg pulses first.',
    },
    always: 'Every time',
    levels: {
      1: { name: 'Level 1: in a chair', about: 'Everyone starts here.' },
      2: {
        name: 'Level 2: a little stronger',
        about: 'Do these when your letters name them. Your hands help.',
      },
      3: {
        name: 'Level 3: stronger and steadier',
        about: 'Do these when your letters name them. Something firm is always in reach.',
      },
    },
    labels: {
      start: 'Start',
      movement: 'Move',
      hold: 'Hold on',
      count: 'How often',
      breathing: 'Breathe',
      feel: 'What you may feel',
      seated: 'In a chair instead',
      stop: 'When to stop',
    },
    rest: 'Ways to rest your legs',
  },
  faq: {
    title: 'Questions and answers',
    lede: 'These are the questions that readers ask most. We write only what studies and guides for doctors say.',
    papers: {
      name: 'For the curious',
      intro: 'These are the papers that the answers rest on. They are written for doctors.',
    },
  },
  card: {
    title: 'Danger signs',
    lede: 'Print this page, and keep it on the fridge.',
    doctor: 'My doctor:',
    someone: 'Someone who can come:',
  },
  diary: {
    title: 'My walking diary',
    lede: [
      'Write down the minutes you walked, and how often you sat or leaned.',
      'Put a tick where you did your moves. An empty day is only an empty day.',
    ],
    week: (week) => `Week ${week}`,
    starts: 'Starts on',
    day: 'Day',
    minutes: 'Minutes',
    rests: 'Rests',
    moves: 'Moves',
    done: 'Days done:',
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  },
};
