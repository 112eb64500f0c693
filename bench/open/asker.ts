import { fork, type ChildProcess } from 'node:child_process';
import { Agent, request } from 'node:http';

export interface Answer {
  readonly text: string;
  readonly bytes: number;
}
export interface Asker {
  /** Throws for an answer that is none; `most` ends it after so many bytes. */
  get(
    path: string,
    more?: { readonly encoding?: string; readonly most?: number; readonly body?: string },
  ): Promise<Answer>;
  /** Bytes of memory that the serving process holds. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts the program that serves a record out of a folder, and asks it over connections that stay open. */
export async function startAsking(program: string, folder: string, connections: number): Promise<Asker> {
  const child = fork(program, [folder]);
  const { address } = await said<{ address: string }>(child);
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  return {
    get: (path, more = {}) =>
      new Promise((done, fail) => {
        const { encoding = 'identity', most = Infinity, body } = more;
        const headers = {
          'accept-encoding': encoding,
          ...(body === undefined
            ? {}
            : {
                'content-type': 'application/json',
                'content-length': Buffer.byteLength(body),
                accept: 'application/json, text/event-stream',
              }),
        };
        const asked = request(
          address + path,
          { agent, headers, method: body === undefined ? 'GET' : 'POST' },
          (response) => {
            if (response.statusCode !== 200) fail(new Error(`${path} answers ${response.statusCode ?? 0}`));
            const pieces: Buffer[] = [];
            let bytes = 0;
            const end = () => done({ text: Buffer.concat(pieces).toString('utf8'), bytes });
            response.on('data', (piece: Buffer) => {
              bytes += piece.length;
              if (most === Infinity) pieces.push(piece);
              else if (bytes >= most) {
                end();
                response.destroy();
              }
            });
            response.on('end', end);
            response.on('error', fail);
          },
        );
        asked.on('error', fail);
        asked.end(body);
      }),
    async memory() {
      const answer = said<{ memory: number }>(child);
      child.send('memory');
      return (await answer).memory;
    },
    async stop() {
      agent.destroy();
      const gone = new Promise((done) => void child.once('exit', done));
      child.send('stop');
      await gone;
    },
  };
}

const said = <T>(child: ChildProcess) =>
  new Promise<T>((done, fail) => {
    const gone = () => fail(new Error('the program that serves the record has ended'));
    child.once('exit', gone);
    child.once('message', (message) => {
      child.off('exit', gone);
      done(message as T);
    });
  });
