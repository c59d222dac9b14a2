/** The words of what has been done, of the walking plan and of a bad week in English. */
import type { ProgressWords } from '../my-page/progress-words.ts';

export const englishProgress: ProgressWords = {
  done: {
    heading: 'What you have done',
    weeks: (done, all) =>
      done === all ? `All ${all} weeks are done.` : `${done} of ${all} weeks are done.`,
    days: (days) =>
      days === 1 ? 'You did your plan on 1 day.' : `You did your plan on ${days} days.`,
    longer: (then, now) => `You can walk longer than at the start: ${then} then, ${now} now.`,
    steady: (now) => `You can still walk as long as at the start: ${now}. Keeping that counts.`,
    notYet: 'Your first weeks are still to come.',
  },
  walking: {
    heading: 'Your walks',
    walk: (spell, rest, spells) =>
      `Walk for ${spell}. Then sit or lean for ${rest}. Do that ${spells} times, on most days.`,
    firm: 'Stop before your legs ask for it. Walk where you can hold on, and know where you will rest.',
    bike: (minutes) => `Or ride an exercise bike for ${minutes}, sitting down and leaning forward.`,
    seated: (minutes) =>
      `No walks for now. Do the seated moves, or ride an exercise bike for ${minutes}.`,
    more: 'Was it a good week? Add one minute to each walk. Once in 7 days is enough.',
    stay: {
      'not-told':
        'Take the walks you take now, with rests, and add nothing. Ask your doctor to check your leg pulses first.',
      'not-cleared':
        'Take the walks you take now, with rests, and add nothing. First answer “Before you move”, or have it cleared.',
    },
    hold: 'No walking plan for now. Keep moving about at home in short, easy spells, and rest in between.',
    unknown:
      'Once you answer the six questions and let us keep the answers, your walking times stand here.',
  },
  badWeek: {
    heading: 'A bad week?',
    steps: [
      'Bad weeks come, and they are not your fault.',
      'Stop the exercises. Keep moving about at home in short, easy spells.',
      'When your legs start, sit or lean on something.',
      'Are your legs worse than at the start? Call your doctor or physio this week. Say: “My leg pain is worse. I can walk less far.”',
      'When it eases, start again one step lower.',
    ],
  },
  before: {
    name: 'Before you move',
    open: 'You have not answered this page yet. Until you do, your moves stay at the gentlest.',
    flagged:
      'You ticked something to ask a doctor or physio about first. Until they say yes, your moves stay at the gentlest.',
    clear: 'You ticked nothing, so your moves may go further when a week went well.',
    cleared: 'A doctor or physio has cleared you, so your moves may go further.',
    answer: 'Answer “Before you move”',
    again: 'Answer it again',
    clearedButton: 'My doctor or physio has cleared me',
  },
  plan: {
    name: 'My plan: “When I …, I will …”',
    text: 'A plan works best when it names the moment.',
    button: 'Make my plan',
    onward: 'My plan on one page',
    onwardText: 'Your goal, your walks, your bad-week plan and the danger signs, to print or keep.',
  },
};
