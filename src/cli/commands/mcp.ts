import { finished } from 'node:stream/promises';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import { mcpServer } from '../../open/mcp/server.ts';
import { makeLog } from '../../platform/log.ts';
import { labelsOf } from '../../site/ui.ts';
import { environment, openOwnRecord } from '../open-record.ts';
import { vocabulary } from '../vocabulary.ts';

/** `yakusoku mcp`: answers an assistant over standard input and output until the input ends. */
export async function mcpCommand(): Promise<void> {
  const { logLevel, origin } = environment();
  const log = makeLog(logLevel);
  const record = await openOwnRecord({ join: true });
  try {
    const from = { record, labels: labelsOf(vocabulary) };
    const version = process.env['YAKUSOKU_VERSION'] ?? '0';
    const server = await mcpServer({ from, origin: origin ?? '' }, version, (error) =>
      log.error('a question of an assistant failed', { error }),
    );
    await server.connect(new StdioServerTransport());
    await finished(process.stdin, { writable: false }).catch(() => {});
    await server.close();
  } finally {
    await record.close();
  }
}
