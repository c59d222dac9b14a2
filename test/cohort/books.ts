/** The program's own books, read from its table over the wire: who is owed what. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { dynamoHoldings } from '../../lambdas/adapters/dynamo-holdings.ts';
import { addressKey } from '../../lambdas/adapters/secrets-manager-keys.ts';
import { Address, personIdOf } from '../../lambdas/domain/address.ts';
import type { LessonId } from '../../lambdas/domain/ids.ts';
import { noticeOf } from '../../lambdas/domain/notice.ts';
import type { Holding } from '../../lambdas/domain/timeline.ts';
import type { Host } from '../../local/host.ts';
import { isLesson } from './letters.ts';
import type { Life } from './life.ts';
import { HOUR } from './moments.ts';

/** A lesson of one time through the course; the address it went to does not count. */
export interface Owed {
  readonly life: Life;
  readonly enrolment: number;
  readonly lesson: string;
}

const nameOf = ({ life, enrolment, lesson }: Owed) => `${life.who.number} ${enrolment} ${lesson}`;

/** A booking that has passed so long ago should have become a letter. */
const SETTLED_WITHIN = 2 * HOUR;
/** A run that nobody lived, in the books or in the mail: neither is ever equal to the other. */
const unknownRun = { booked: -1, mailed: -2 } as const;

export class Books {
  readonly #read: (address: string) => Promise<Holding>;
  readonly #owed = new Map<string, Owed>();

  /** @param read gives all that is held under an address */
  constructor(read: (address: string) => Promise<Holding>) {
    this.#read = read;
  }

  static async of(host: Host): Promise<Books> {
    const { AddressKeyArn = '', TableName = '' } = host.outputs;
    const key = await addressKey(new SecretsManagerClient(host.clientOptions), AddressKeyArn);
    const holdings = dynamoHoldings({
      client: new DynamoDBClient(host.clientOptions),
      name: TableName,
    });
    return new Books((address) => holdings.read(personIdOf(Address.parse(address), key)));
  }

  /** All that the table holds under an address. */
  read(address: string): Promise<Holding> {
    return this.#read(address);
  }

  /** Takes over what the table holds of someone now: each lesson counts once. */
  async note(life: Life, now: number): Promise<void> {
    for (const address of new Set([life.address, ...life.abandoned.keys()])) {
      const { ledger, person } = await this.#read(address);
      const add = (run: number, lesson: LessonId) => {
        if (noticeOf(lesson)) return;
        const enrolment = life.runs.get(`${address} ${run}`) ?? unknownRun.booked;
        const owed = { life, enrolment, lesson };
        this.#owed.set(nameOf(owed), owed);
      };
      for (const { run, lesson } of ledger) add(run, lesson);
      if (person?.course.kind !== 'active') continue;
      const { lesson, at } = person.course.next;
      if (at * 1000 < now - SETTLED_WITHIN) add(person.run, lesson);
    }
  }

  /** Holds what was noted against the mail that came. */
  balance(lives: readonly Life[]): Balance {
    const sent = new Map<string, { readonly owed: Owed; count: number }>();
    for (const life of lives) {
      for (const letter of life.letters.filter(isLesson)) {
        const enrolment = life.runs.get(`${letter.to} ${letter.run}`) ?? unknownRun.mailed;
        const owed = { life, enrolment, lesson: letter.lesson as string };
        const known = sent.get(nameOf(owed)) ?? { owed, count: 0 };
        known.count += 1;
        sent.set(nameOf(owed), known);
      }
    }
    return {
      owed: this.#owed.size,
      sent: sent.size,
      twice: [...sent.values()].filter(({ count }) => count > 1).map(({ owed }) => owed),
      lost: [...this.#owed].filter(([name]) => !sent.has(name)).map(([, owed]) => owed),
      unowed: [...sent].filter(([name]) => !this.#owed.has(name)).map(([, { owed }]) => owed),
    };
  }
}

export interface Balance {
  readonly owed: number;
  readonly sent: number;
  readonly twice: readonly Owed[];
  readonly lost: readonly Owed[];
  /** Sent, and not in the books. */
  readonly unowed: readonly Owed[];
}
