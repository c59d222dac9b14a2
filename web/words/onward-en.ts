/** The words of graduation in English. */
import type { OnwardWords } from '../fitting/onward-words.ts';

export const englishOnward: OnwardWords = {
  title: 'My plan on one page',
  ask: {
    title: 'Keep going your way',
    text: 'Here is your plan on one page, to print or keep. You need not answer anything.',
    button: 'Show my plan',
  },
  of: (firstName) => (firstName ? `The plan of ${firstName}` : 'My plan'),
  outcome: {
    better: 'Your legs trouble you less than at the start. Keep the two things that helped.',
    same: 'About the same. Many people stay the same for years. Doing more with the same pain counts too.',
  },
  goal: 'My goal, and where I am',
  whereIAm: 'Where I am now:',
  moves: 'The two moves I keep',
  movesHeld: 'No exercises for now.',
  walking: 'My walking minutes',
  plan: 'When …, I will …',
  badWeek: 'My bad-week plan',
  badWeekSteps: [
    'Stop the exercises. Keep moving about at home in short, easy spells.',
    'When my legs start, sit or lean on something.',
    'Worse than at the start? Call my doctor or physio this week: “My leg pain is worse. I can walk less far.”',
    'When it eases, start again one step lower.',
  ],
  questions: 'My 3 questions for the doctor',
  print:
    'To print this page, choose “Print” in the menu of your browser. Fill in the lines by hand.',
  trend: {
    heading: 'For your doctor',
    text: 'Your page draws your weeks, to print for a visit. Press the button, then “Show it to print, for my doctor”.',
  },
  again: {
    heading: 'Start the letters again',
    text: 'You can have the letters once more, from any week. They come at your usual day and hour, one a week.',
    label: 'From which week?',
    week: (week) => `Week ${week}`,
    button: 'Start again',
    error: 'Choose a week from the list.',
    notNow: {
      title: 'Your letters are still coming',
      text: 'You can start again once you have had them all. Your page says when the next one comes.',
    },
    begun: {
      title: 'Your letters start again',
      text: 'Your page says when the next one comes. You can stop at any time.',
    },
  },
  later: {
    heading: 'One letter in 12 weeks?',
    text: 'If you like, we write to you once more, 12 weeks from now. It asks how you are getting on. You can stop at any time.',
    yes: 'Yes, write to me once more',
    agreed: 'You said yes: one letter comes in 12 weeks from the day you said so.',
    no: 'No, do not write to me again',
  },
  kept: {
    heading: 'What we keep',
    text: [
      'Your address, your choices and your answers stay, so that your page works, until you erase them.',
      'You can do that at any time on your page, under “What you hold about me”.',
    ],
  },
};
