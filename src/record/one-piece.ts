import { Socket } from 'node:net';

/**
 * A connection that sends in one piece what is written to it in one turn of the program: of statements that are sent
 * ahead each would otherwise be a write of its own, which costs more than most of them take the database.
 */
export class OnePiece extends Socket {
  override uncork(): void {
    process.nextTick(() => super.uncork());
  }
}
