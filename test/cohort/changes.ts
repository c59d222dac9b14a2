/** Plans that are carried out on "my page": pausing, another rhythm, surgery, moving, asking for things. */
import type { Chance } from './chance.ts';
import { addressesOf } from './invented-person.ts';
import type { Life } from './life.ts';
import { DAY, dayAt, plusDays, startOf, weeksOn } from './moments.ts';
import { asks, dayFields, offered, visit } from './own-page.ts';
import type { Fields, Page } from './pages.ts';
import { places } from './places.ts';
import type { PlanKind } from './plans.ts';
import type { Scene } from './scene.ts';

export interface Act {
  readonly scene: Scene;
  readonly life: Life;
  readonly luck: Chance;
  readonly page: Page;
}

type Change = (act: Act) => Promise<void>;

const NEVER = Number.POSITIVE_INFINITY;

/** Presses one form of the page; whether it was offered. */
async function press(
  { scene, life, page }: Act,
  what: string,
  fields: Fields = {},
): Promise<boolean> {
  const form = offered(page, what);
  if (!form) return false;
  await scene.pages.press(form, fields);
  life.note(scene.now(), `pressed "${what}" ${JSON.stringify(fields)}`);
  return true;
}

/** Comes back to the page some time later. */
const again = ({ scene, life, luck }: Act, after: number, doing: Change): void =>
  scene.later(life, scene.now() + after, () =>
    visit(scene, life, async (page) => {
      if (life.isThere) await doing({ scene, life, luck, page });
    }),
  );

/** Their own wish takes the place of whatever pause there was. */
async function pauses(act: Act, until: number, fields: Fields): Promise<void> {
  const { scene, life, luck } = act;
  if (!(await press(act, 'pause', fields))) return;
  for (const span of life.closed) {
    if (span.why !== 'surgery' && span.why !== 'finished')
      span.until = Math.min(span.until, scene.now());
  }
  life.closes('pause', scene.now(), until);
  if (luck.is(0.3)) again(act, luck.between(1, 20) * DAY, resume);
}

const resume: Change = async (act) => {
  if (await press(act, 'resume')) act.life.opens(act.scene.now());
};

const goOn: Change = async (act) => {
  const { scene, life, luck } = act;
  if (await press(act, 'go-on')) life.opens(scene.now());
  // Not on hold yet: no lesson has come due since the day of surgery.
  else if (life.surgery && life.surgery.until === NEVER) again(act, 7 * DAY, goOn);
  if (luck.is(0.3)) await press(act, 'team-said-yes');
};

const today = ({ scene, life }: Act) => dayAt(scene.now(), life.zoneAt(scene.now()));

async function changeRhythm(act: Act, fields: Record<string, string>): Promise<void> {
  const { scene, life } = act;
  if (!(await press(act, 'rhythm', fields))) return;
  const { timeZone, pace } = fields;
  if (timeZone) life.zones.push({ from: scene.now(), zone: timeZone });
  if (pace === 'fortnightly') life.everSlow = true;
}

const move: Change = async (act) => {
  const { scene, life, luck } = act;
  // Some go back to where they came from.
  const [old] = [...life.abandoned.keys()];
  const address = old ?? addressesOf(life.who.number).second;
  if (!(await press(act, 'move', { address }))) return;
  asks(scene, life, 'new-address');
  life.newAddress = { address, at: scene.now() };
  if (luck.is(0.25)) again(act, luck.between(9, 25) * DAY, move);
};

export const changes: Partial<Readonly<Record<PlanKind, Change>>> = {
  'pause-weeks': (act) => {
    const { scene, life, luck } = act;
    const weeks = luck.between(1, 5);
    const until = weeksOn(scene.now(), weeks, life.zoneAt(scene.now()));
    return pauses(act, until, { weeks: String(weeks) });
  },
  'pause-until': (act) => {
    const { scene, life, luck } = act;
    const day = plusDays(today(act), luck.between(1, 40));
    return pauses(act, startOf(day, life.zoneAt(scene.now())), dayFields('until', day));
  },
  /** Nothing of it may have any effect. */
  'bad-dates': async (act) => {
    const { scene, page } = act;
    const form = offered(page, 'pause');
    if (!form) return;
    const day = today(act);
    await scene.pages.press(form, dayFields('until', plusDays(day, -1)), 400);
    await scene.pages.press(form, dayFields('until', '2027-02-29'), 400);
    await scene.pages.press(form, dayFields('until', plusDays(day, 400)), 400);
    await scene.pages.press(form, { weeks: '3', ...dayFields('until', plusDays(day, 9)) }, 400);
    await scene.pages.press(form, { weeks: '13' }, 400);
  },
  rhythm: (act) =>
    changeRhythm(act, {
      weekday: String(act.luck.between(1, 7)),
      hour: String(act.luck.between(8, 19)),
    }),
  travel: (act) => changeRhythm(act, { timeZone: act.luck.pick(places).timeZone }),
  slower: async (act) => {
    const { luck } = act;
    await changeRhythm(act, { pace: 'fortnightly' });
    if (luck.is(0.4)) {
      again(act, luck.between(4, 30) * DAY, (later) => changeRhythm(later, { pace: 'weekly' }));
    }
  },
  reading: async (act) => {
    const { luck } = act;
    const yes = (likely: number) => (luck.is(likely) ? 'yes' : []);
    await press(act, 'reading', {
      language: luck.pick(['en', 'es']),
      textSize: luck.pick(['normal', 'large']),
      textOnly: yes(0.3),
      withoutWeight: yes(0.4),
      tracking: yes(0.4),
    });
  },
  goal: async (act) => {
    await press(act, 'goal', { goal: act.luck.pick(['shop', 'walk', 'garden', 'sleep', '']) });
  },
  'number-off': async (act) => void (await press(act, 'number', { ask: 'no' })),
  'number-on': async (act) => void (await press(act, 'number', { ask: 'yes' })),
  'answers-off': async (act) => void (await press(act, 'answers', { keep: 'no' })),
  'answers-on': async (act) => void (await press(act, 'answers', { keep: 'yes' })),
  'surgery-ahead': async (act) => {
    const { scene, life, luck } = act;
    const days = luck.between(0, 21);
    const day = plusDays(today(act), days);
    if (!(await press(act, 'surgery-ahead', dayFields('ahead', day)))) return;
    life.surgery = { day, until: NEVER };
    if (days === 0) life.closes('surgery', scene.now(), NEVER);
    if (luck.is(0.7)) again(act, (days + luck.between(7, 40)) * DAY, goOn);
  },
  'had-surgery': async (act) => {
    const { scene, life, luck } = act;
    const day = luck.is(0.3) ? {} : dayFields('had', plusDays(today(act), -luck.between(0, 200)));
    if (!(await press(act, 'had-surgery', day))) return;
    if (life.surgery) life.surgery.until = Math.min(life.surgery.until, scene.now());
    life.closes('surgery', scene.now(), NEVER);
    if (luck.is(0.7)) again(act, luck.between(7, 40) * DAY, goOn);
  },
  'team-said-yes': async (act) => void (await press(act, 'team-said-yes')),
  finish: async (act) => {
    const { scene, life } = act;
    if (!(await press(act, 'finish'))) return;
    life.closes('finished', scene.now(), NEVER);
    if (life.enrolment) life.enrolment.completed = true;
    life.note(scene.now(), 'finished early', 'completed');
  },
  again: async (act) => {
    if (await press(act, 'again')) asks(act.scene, act.life, 'again');
  },
  move,
  data: async (act) => {
    if (await press(act, 'data')) asks(act.scene, act.life, 'link');
  },
  erase: async (act) => {
    if (await press(act, 'erase')) asks(act.scene, act.life, 'link');
  },
  'leave-page': async (act) => {
    if (await press(act, 'leave')) act.life.leaves(act.scene.now(), 'on their page');
  },
};
