/** Which placeholders a letter may name, and the check that it names no other. */
import Handlebars from 'handlebars';
import type { LetterValues } from '../lambdas/domain/letter-values.ts';
import type { ReplyValues } from '../lambdas/domain/replies/reply-values.ts';
import { FOR_BROWSER } from './browser-only.ts';
import { LetterError } from './letter-source.ts';
import { ofServiceAlone, serviceLetters } from './service-letters.ts';

type Kind = 'text' | 'flag';

/** What only answers to replies say. */
const ofReplies: Record<keyof ReplyValues, Kind> = {
  emergency: 'flag',
  urgent: 'flag',
  askIfNew: 'flag',
  tellThem: 'flag',
  tellChest: 'flag',
  tellCalfToo: 'flag',
  tellNerve: 'flag',
  tellColdLeg: 'flag',
  tellAccident: 'flag',
  tellFever: 'flag',
  tellCalf: 'flag',
  tellFall: 'flag',
  sameDayLine: 'text',
  sameDayPlace: 'text',
  despair: 'flag',
  crisisNumber: 'text',
  crisisTel: 'text',
  alsoStopped: 'flag',
  alsoDied: 'flag',
  whichNumber: 'flag',
  numberKept: 'flag',
  numberNotKept: 'flag',
  checkInstead: 'flag',
  numberTooLate: 'flag',
  pausedUntil: 'text',
  dayTooFar: 'flag',
  goesOn: 'flag',
  slower: 'flag',
  notNew: 'flag',
  againLater: 'flag',
  courseOver: 'flag',
};

/** One line per field of LetterValues: a field added there and not here does not compile. */
const kinds: Record<keyof LetterValues, Kind> = {
  ...ofReplies,
  firstName: 'text',
  emergencyNumber: 'text',
  emergencyTel: 'text',
  emergencyPlace: 'text',
  whomToCall: 'text',
  leaveUrl: 'text',
  browserUrl: 'text',
  passOnUrl: 'text',
  confirmUrl: 'text',
  moveUrl: 'text',
  linkUrl: 'text',
  pageUrl: 'text',
  checkUrl: 'text',
  numberUrl: 'text',
  movesUrl: 'text',
  faqUrl: 'text',
  diaryUrl: 'text',
  cardUrl: 'text',
  pictureUrl: 'text',
  beforeUrl: 'text',
  goalUrl: 'text',
  planUrl: 'text',
  onwardUrl: 'text',
  steadierUrl: 'text',
  postalAddress: 'text',
  senderName: 'text',
  repliesRead: 'flag',
  waited: 'flag',
  largeText: 'flag',
  askCheck: 'flag',
  remindCheck: 'flag',
  numberRows: 'flag',
  numberLink: 'flag',
  numberSmall: 'flag',
  hold: 'flag',
  level1: 'flag',
  level2: 'flag',
  level3: 'flag',
  afterSurgery: 'flag',
  walkSpell: 'text',
  walkNone: 'flag',
  walkStay: 'flag',
  withoutWeight: 'flag',
  forPage: 'flag',
  forData: 'flag',
  forErase: 'flag',
  notTold: 'flag',
  workDesk: 'flag',
  workLifting: 'flag',
  workOnFeet: 'flag',
  workRetired: 'flag',
};

const isField = (name: string): name is keyof LetterValues => Object.hasOwn(kinds, name);

function kindOf(name: string, letterId: string): Kind | undefined {
  if (name === FOR_BROWSER) return 'flag';
  if (!isField(name)) return undefined;
  const service = serviceLetters[letterId];
  const allowed = service ? service.may.has(name) : !ofServiceAlone.has(name);
  return allowed ? kinds[name] : undefined;
}

class PlaceholderCheck extends Handlebars.Visitor {
  readonly #file: string;
  readonly #letterId: string;

  constructor(file: string, letterId: string) {
    super();
    this.#file = file;
    this.#letterId = letterId;
  }

  #kind(node: hbs.AST.Node | undefined): Kind {
    const name = (node as hbs.AST.PathExpression | undefined)?.original ?? '';
    const kind = kindOf(String(name), this.#letterId);
    if (kind === undefined) throw new LetterError(this.#file, `unknown placeholder {{${name}}}`);
    return kind;
  }

  override MustacheStatement(node: hbs.AST.MustacheStatement): void {
    const name = String((node.path as hbs.AST.PathExpression).original);
    if (this.#kind(node.path) === 'flag') {
      throw new LetterError(this.#file, `{{${name}}} is yes or no: use {{#if}}`);
    }
    if (!node.escaped) {
      throw new LetterError(this.#file, `{{{${name}}}} would not be escaped`);
    }
    if (node.params.length > 0) {
      throw new LetterError(this.#file, `{{${name} …}} takes nothing after its name`);
    }
  }

  override BlockStatement(node: hbs.AST.BlockStatement): void {
    const helper = node.path.original;
    if ((helper !== 'if' && helper !== 'unless') || node.params.length !== 1) {
      throw new LetterError(this.#file, `{{#${helper}}}: only {{#if name}} and {{#unless name}}`);
    }
    this.#kind(node.params[0]);
    this.accept(node.program);
    if (node.inverse) this.accept(node.inverse);
  }
}

/** @returns the template, parsed @throws LetterError naming the file and the placeholder */
export function parseTemplate(template: string, file: string, letterId: string): hbs.AST.Program {
  let program: hbs.AST.Program;
  try {
    program = Handlebars.parse(template);
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n').join(' ') : String(error);
    throw new LetterError(file, `braces do not match: ${why}`, { cause: error });
  }
  new PlaceholderCheck(file, letterId).accept(program);
  return program;
}
