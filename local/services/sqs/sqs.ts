/** The stand-in for Amazon SQS: standard queues on the host's virtual clock. */
import type { DueSource, Service, World } from '../../world.ts';
import { changeMessageVisibility } from './change-message-visibility.ts';
import { deleteMessage } from './delete-message.ts';
import { deleteMessageBatch } from './delete-message-batch.ts';
import { getQueueAttributes } from './get-queue-attributes.ts';
import { getQueueUrl } from './get-queue-url.ts';
import type { Queue, QueueCounts, StoredMessage } from './queue-store.ts';
import { queues } from './queues.ts';
import { receiveMessage } from './receive-message.ts';
import { sendMessage } from './send-message.ts';
import { sendMessageBatch } from './send-message-batch.ts';

/** What the host does with the queues beside answering calls. */
export interface SqsStandIn {
  readonly service: Service;
  readonly dueSources: readonly DueSource[];
  /** Creates (or, at the next start, finds again) a queue of the template. Throws on a property not honoured. */
  createQueue(name: string, properties: unknown): Queue;
  /** Keeps the document of an AWS::SQS::QueuePolicy for the queues it names. */
  setQueuePolicy(queueUrls: readonly string[], document: unknown): void;
  /** The resource policy of a queue; undefined when it has none. */
  queuePolicy(arn: string): unknown;
  queue(arn: string): Queue | undefined;
  counts(arn: string): QueueCounts;
  /** The newest message whose body holds the text; dead: it lies in some queue's dead letters. */
  findMessage(text: string): (StoredMessage & { readonly isDead: boolean }) | undefined;
  /** Queue URLs start with this origin: the wire's. */
  setEndpoint(origin: string): void;
  /** Forgets every message; queues stay. */
  reset(): void;
}

export const sqs = (world: World): SqsStandIn => {
  const state = queues(world);
  let announced = -1;

  const becomingVisible: DueSource = {
    name: 'sqs: a message becomes visible',
    next: () => state.store.nextVisible(announced),
    async runDue(now) {
      announced = now;
      world.wake();
    },
  };

  return {
    service: {
      name: 'sqs',
      actions: {
        SendMessage: sendMessage(state),
        SendMessageBatch: sendMessageBatch(state),
        ReceiveMessage: receiveMessage(state),
        DeleteMessage: deleteMessage(state),
        DeleteMessageBatch: deleteMessageBatch(state),
        ChangeMessageVisibility: changeMessageVisibility(state),
        GetQueueAttributes: getQueueAttributes(state),
        GetQueueUrl: getQueueUrl(state),
      },
    },
    dueSources: [becomingVisible],
    createQueue: state.create,
    setQueuePolicy(queueUrls, document) {
      for (const url of queueUrls) state.policies.set(state.ofUrl(url).arn, document);
    },
    queuePolicy: (arn) => state.policies.get(arn),
    queue: state.ofArn,
    counts(arn) {
      const queue = state.ofArn(arn);
      if (queue === undefined) throw new Error(`no queue ${arn}`);
      return state.store.counts(queue.name, world.clock.now());
    },
    findMessage(text) {
      const found = state.store.findText(text);
      if (found === undefined) return undefined;
      const dead = new Set(state.all().map(({ redrive }) => redrive?.deadLetterTargetArn));
      return { ...found, isDead: dead.has(state.ofName(found.queue)?.arn) };
    },
    setEndpoint: state.setEndpoint,
    reset() {
      state.store.clear();
      announced = -1;
    },
  };
};
