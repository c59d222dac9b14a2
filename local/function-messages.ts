/** What the host and a function's worker thread say to each other. */

/** Given to the worker when it starts. */
export interface WorkerSetup {
  /** Folder of the bundled asset. */
  readonly folder: string;
  /** `file.export` as Lambda writes it, e.g. 'index.handler'. */
  readonly handler: string;
  readonly now: number;
  /** Where the virtual timers' package lies, as a URL. */
  readonly timers: string;
}

export interface InvocationContext {
  readonly awsRequestId: string;
  readonly functionName: string;
  readonly functionVersion: string;
  readonly invokedFunctionArn: string;
  readonly memoryLimitInMB: string;
  readonly logGroupName: string;
  readonly logStreamName: string;
}

/** Counts what the host says, so that a rest reported before it was heard is not believed. */
interface Numbered {
  readonly turn: number;
}

export type ToWorker = Numbered &
  (
    | {
        readonly kind: 'invoke';
        readonly event: string;
        readonly context: InvocationContext;
        /** Virtual epoch ms. */
        readonly now: number;
        readonly deadline: number;
      }
    /** So many of its calls are held back by the host until virtual time has moved. */
    | { readonly kind: 'held'; readonly calls: number }
    /** Virtual time has moved: timers due until then run. */
    | { readonly kind: 'tick'; readonly now: number }
  );

export interface FunctionFailure {
  readonly errorType: string;
  readonly errorMessage: string;
  readonly trace: readonly string[];
}

export type FromWorker =
  | { readonly kind: 'ready' }
  /** Nothing runs, and all calls under way are held: it waits for the virtual moment `next`. */
  | { readonly kind: 'quiet'; readonly turn: number; readonly next: number | undefined }
  | { readonly kind: 'done'; readonly result: string | undefined }
  | { readonly kind: 'failed'; readonly failure: FunctionFailure }
  /** It cannot go on: the host ends the thread, for what a thread says as it exits may be lost. */
  | { readonly kind: 'broken'; readonly failure: FunctionFailure }
  | { readonly kind: 'log'; readonly line: string };
