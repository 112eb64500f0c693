import type { SharedQueue } from '../queue/shared-queue.ts';

export interface Webhook {
  readonly id: string;
  readonly address: string;
  /** Kinds of changes that are told; empty: all. */
  readonly kinds: readonly string[];
  /** Number of the last change that stands in a message. */
  readonly seq: string;
  /** ISO 8601. */
  readonly addedAt: string;
  /** The receiver has answered that it wants no more. */
  readonly endedAt: string | null;
  readonly waiting: number;
  readonly delivered: number;
  readonly failed: number;
}

/** A message with what is needed to send it. */
export interface DueMessage {
  readonly id: string;
  readonly address: string;
  /** `whsec_` and base64, as the receiver has it. */
  readonly secret: string;
  readonly body: string;
  readonly tries: number;
}

export interface WebhookTry {
  readonly message: string;
  readonly webhook: string;
  readonly address: string;
  /** ISO 8601. */
  readonly at: string;
  readonly status: number | null;
  readonly ms: number;
  readonly failure: string | null;
  readonly state: 'waiting' | 'delivered' | 'failed';
  /** When it is tried again; null where it is not. */
  readonly nextAt: string | null;
  readonly firstSeq: string;
  readonly lastSeq: string;
}

/** How a try went. */
export interface Outcome {
  /** Null where there was no answer. */
  readonly status: number | null;
  readonly ms: number;
  readonly failure: string | null;
  /** Seconds until it is tried again; null: never. */
  readonly again: number | null;
  readonly delivered: boolean;
  /** The receiver wants nothing more. */
  readonly ended: boolean;
}

/** Whom the operator has told of changes. */
export interface SubscriptionsRecord {
  /** From the next change on. Throws `record-refused` for an address that is told already. */
  addWebhook(address: string, kinds: readonly string[]): Promise<{ readonly id: string; readonly secret: string }>;
  webhooks(): Promise<readonly Webhook[]>;
  /** By id or address; false where there is none. */
  removeWebhook(which: string): Promise<boolean>;
  /** The latest tries first. */
  tries(options: { readonly limit: number; readonly webhook?: string }): Promise<readonly WebhookTry[]>;
  /** Has a message sent once more, with the same id; false where there is none. */
  replay(message: string): Promise<boolean>;
  /** Puts changes that are new into messages; gives the ids of all messages that are due. */
  gather(): Promise<readonly string[]>;
  /** Null where it is not due any more: somebody else has sent it. */
  due(message: string): Promise<DueMessage | null>;
  tell(message: string, outcome: Outcome): Promise<void>;
  /** Number of the last change that a hub was told of; at first the newest. */
  hubSeq(address: string): Promise<string>;
  hubTold(address: string, seq: string, failure: string | null): Promise<void>;
  queue(failed: (error: Error) => void): Promise<SharedQueue>;
}
