/** The words of "before you move", the goal and the plan in English. */
import type { FittingWords } from '../fitting/fitting-words.ts';

export const englishFitting: FittingWords = {
  save: 'Save',
  myPage: 'Open my page',
  tooOld: {
    title: 'This link no longer opens',
    text: 'It is an old one. Please use the link in your newest letter.',
  },
  notKept: 'We keep no answers of yours, so this one was not kept either.',
  before: {
    title: 'Before you move',
    lede: 'One minute, before the first moves. It keeps you safe.',
    first:
      'Does a leg get weak or numb fast? Have you had a fall that hurt you? Do not answer here first. Read the box at the end of this page.',
    question: 'Is any of these true for you?',
    hint: 'Tick all that are true. If nothing is, tick “None of these” at the end.',
    conditions: {
      falls: 'I fall, or I feel unsteady',
      bones: 'I have thin bones, or I broke a bone in my back',
      heart: 'I have heart trouble',
      cancer: 'I have cancer, or I had it',
      blood: 'I had a blood clot, or the blood flow in my legs is poor',
      surgery: 'I had surgery on my back',
      weaker: 'My legs are getting weaker',
    },
    none: 'None of these',
    when: 'If you had surgery: when was it?',
    whenHint: 'Leave it empty if you do not know the day.',
    consentTitle: 'May we keep your answer?',
    errors: {
      ticked: 'Tick each line that is true, or “None of these”.',
      noneAndOne: 'You ticked “None of these” and a line. Please leave only what is true.',
      surgery: 'There is no such day. Give day, month and year, or leave all three empty.',
      surgeryAhead: 'This day is still to come. Give the day of a surgery you have had.',
    },
    danger: 'Is it new, or quickly worse? Then do not wait. Read this first.',
    clear: {
      title: 'Thank you. You can start',
      text: [
        'You start with the gentlest moves, sitting down.',
        'Your letters may go further when your answers tell of a good week. They never go up more than once in 7 days.',
        'Has something changed? Come back to this page at any time.',
      ],
    },
    flagged: {
      title: 'Please ask before you start',
      text: [
        'Ask your doctor or physio before you do any of our moves. You can show them your letter.',
        'Until they say yes, your letters keep the gentlest moves, sitting down. They will not go further.',
      ],
    },
    out: 'For now your letters have no exercises. Your page says why.',
    ask: 'Has your doctor or physio said that you may exercise? Then press this button.',
    cleared: 'My doctor or physio has cleared me',
    clearedDone: {
      title: 'Good. We noted that',
      text: [
        'You start with the gentlest moves, sitting down. Your letters may go further when your answers tell of a good week.',
        'What your doctor or physio told you comes first.',
      ],
    },
    notKept: {
      title: 'We keep nothing of this',
      text: [
        'So your letters stay with the gentlest moves, sitting down.',
        'Did you tick something? Then ask your doctor or physio before you do any of our moves.',
        'Did you have surgery on your back less than 12 weeks ago? Do none of our moves for now. Tell us by “I had surgery” on your page, and your letters leave them out.',
      ],
    },
  },
  goal: {
    title: 'Your goal',
    text: 'Choose one thing that matters to you. Half way and at the end we look at it again.',
    button: 'Go on',
    legend: 'What matters most to you?',
    choose: 'This is my goal',
    chosen: 'Your goal',
    chosenText: [
      'Write it down where you see it each day.',
      'Tell someone about it, if you like. You can change it at any time.',
    ],
    yours: (goal) => `You chose: ${goal}.`,
    look: 'How is it with your goal now?',
    looks: {
      nearer: 'I am nearer to it',
      same: 'It is about the same',
      further: 'It is further away',
    },
    another: 'Choose another goal',
    looked: {
      nearer: ['That is good to hear.', 'Keep what helped you to get there.'],
      same: [
        'Holding steady counts, too.',
        'What is one small step towards it? Choose one for this week.',
      ],
      further: [
        'That can happen, and it is not your fault.',
        'You may choose a smaller goal. If your legs are worse than at the start, tell your doctor or physio this week.',
      ],
    },
    thanks: 'Thank you',
    errors: { goal: 'Choose one of the goals.', look: 'Choose one of the three answers.' },
  },
  plan: {
    title: 'Your plan: when and what',
    lede: 'A plan works best when it names the moment. Choose one line from each list.',
    when: 'When I …',
    whens: {
      walk: 'go for a walk',
      shop: 'go round a shop',
      queue: 'have to stand and wait',
      kitchen: 'cook or wash up',
      chores: 'do jobs in the house or garden',
      'legs-start': 'feel my legs start',
    },
    will: 'I will …',
    wills: {
      sit: 'sit down before it gets strong',
      lean: 'lean forward on something firm',
      cart: 'take a cart or a rolling walker to lean on',
      'rest-place': 'stop at the first place I chose to rest',
      step: 'put one foot up on a low step, and hold on',
      ask: 'ask for a seat',
    },
    sentence: (when, will) => `When I ${when}, I will ${will}.`,
    blank: ['When I', 'I will'],
    made: 'Your plan',
    madeText: 'Put it where the moment is: on the fridge, by the door, in your bag.',
    print: 'To print this page, choose “Print” in the menu of your browser.',
    paper: 'Would you rather write your own? Print this page, and fill in the lines.',
    errors: {
      when: 'Choose one line from the list “When I …”.',
      will: 'Choose one line from the list “I will …”.',
    },
  },
  steadier: {
    title: 'Stronger and steadier',
    text: 'The letter of week 6 speaks of weight and food. Would you rather not read about that? Then you get “Stronger and steadier” instead.',
    button: 'Send me “Stronger and steadier”',
    done: 'Saved',
    doneText: 'You get “Stronger and steadier” in week 6. You can change that on your page.',
  },
};
