/** The words of the links one has asked for, in English. */
import type { OwnLinkWords } from '../my-page/own-link-words.ts';

export const englishLinks: OwnLinkWords = {
  tooOld: {
    title: 'My page',
    heading: 'This letter is too old to open your page',
    text: [
      'To keep your page safe, a letter opens it for 30 days.',
      'Is this letter the newest you have? Then press the button. We mail a fresh link to your address.',
    ],
    button: 'Send me a fresh link',
  },
  fresh: {
    title: 'My page',
    asked: 'A fresh link is on its way',
    look: 'Look for a letter from us. It is good for an hour. Not there in 5 minutes? Look in Spam or Junk.',
    tooOften: 'We sent you a link not long ago. Please look for it, or try again later.',
    unavailable: 'We could not send it just now. Please try again in a few minutes.',
  },
  expired: {
    title: 'Please open your page again',
    text: [
      'To keep your page safe, it closes after 30 minutes. What you pressed just now was not done.',
      'Open your newest letter and press “My page” there.',
    ],
  },
  move: {
    title: 'Your new address',
    heading: 'Shall your letters come to this address?',
    text: [
      'Someone asked us to send their letters here from now on. We hope it was you.',
      'Was it not you? Then close this page. Nothing changes.',
    ],
    button: 'Yes, send them here',
    moved: 'Your letters come here now',
    movedText:
      'Your course, your choices and your answers have moved. No more goes to the old address.',
    already: 'Your letters come here already',
    taken: 'This address has letters of its own',
    takenText:
      'One address is one course. Nothing has changed: your letters still go to the old address. Please choose another address on your page.',
  },
  data: {
    title: 'All we hold',
    heading: 'All we hold about you',
    text: [
      'Press the button, and your browser saves a file with everything.',
      'It is written in JSON, which any text program can open. Keep it where only you can read it.',
    ],
    button: 'Save the file',
  },
  erase: {
    title: 'Erase everything',
    heading: 'Do you want us to erase you?',
    text: ['First we show you what goes and what stays. Nothing is erased yet.'],
    button: 'Show me what happens',
    sure: 'This cannot be undone',
    goes: [
      'Your letters end.',
      'Your address, your name and your choices are erased.',
      'All your answers are erased.',
    ],
    staysHeading: 'What stays',
    stays: [
      'A code made from your address, which cannot be turned back. It makes sure that we do not write to you by mistake.',
      'A note of when you said yes and when you took it back. Your address is not in it.',
    ],
    staysDanger:
      'If a danger sign is open: what a clinic needs, until it is closed, 30 days at most.',
    sureButton: 'Yes, erase everything',
    erased: 'You are erased',
    already: 'You are erased already',
    erasedText: 'No more letters will come. Your address, your choices and your answers are gone.',
    remains:
      'A danger sign is still open. What a clinic needs stays until it is closed, 30 days at most. Your address is not in it.',
  },
};
