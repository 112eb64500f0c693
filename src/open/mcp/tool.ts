import { z } from 'zod';
import type { Sources } from '../declare/kind.ts';

/** What a tool is called with besides its arguments. */
export interface Asking {
  readonly from: Sources;
  /** What addresses begin with; empty where nobody serves the site, and they are then paths of it. */
  readonly origin: string;
}

/** One question that an assistant may ask: read-only, and its answer has the words that it rests on. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: z.ZodObject;
  readonly run: (args: Readonly<Record<string, unknown>>, asking: Asking) => Promise<unknown>;
}

/** A tool whose arguments are those of its schema. */
export function tool<I extends z.ZodObject>(declaration: {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: I;
  readonly run: (args: z.output<I>, asking: Asking) => Promise<unknown>;
}): Tool {
  return declaration as unknown as Tool;
}

/** Told to the assistant, who may then ask otherwise. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}
