import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { explainTotal, fallsDue, getCommitment, getDialogue, getInstrument, listCommitments } from './promise-tools.ts';
import { compareTranslations, getRelease, searchPassages } from './release-tools.ts';
import { NotFound, type Asking, type Tool } from './tool.ts';

/** Every question that an assistant may ask. */
export const tools: readonly Tool[] = [
  searchPassages,
  getRelease,
  compareTranslations,
  getDialogue,
  listCommitments,
  getCommitment,
  getInstrument,
  fallsDue,
  explainTotal,
];

const instructions =
  'An unofficial record of official releases of states: who met, who promised what to whom, what was signed and for how much. ' +
  'Every answer has the exact words (quote) and the address of the passage: cite both. Facts are found by program; certainty says how surely. ' +
  'Amounts of different basis (ceiling, provided, loan, pledge, target …) are never added together. ' +
  'A commitment that is “announced” has no later evidence in the record, which does not mean that nothing was done.';

/** An MCP server over the record: read-only, the same over every transport. */
export async function mcpServer(asking: Asking, version: string, failed: (error: unknown) => void): Promise<McpServer> {
  const { McpServer, ResourceTemplate } = await import('@modelcontextprotocol/sdk/server/mcp.js');
  const server = new McpServer({ name: 'yakusoku', title: 'Yakusoku', version }, { instructions });
  for (const { name, title, description, input, run } of tools)
    server.registerTool(
      name,
      { title, description, inputSchema: input.shape, annotations: { readOnlyHint: true, openWorldHint: false } },
      async (args: Record<string, unknown>) => {
        try {
          const answer = (await run(args, asking)) as Record<string, unknown>;
          return { content: [{ type: 'text' as const, text: JSON.stringify(answer) }], structuredContent: answer };
        } catch (error) {
          if (!(error instanceof NotFound)) failed(error);
          const text = error instanceof NotFound ? error.message : 'the answer could not be made; try again';
          return { content: [{ type: 'text' as const, text }], isError: true };
        }
      },
    );
  server.registerResource(
    'release',
    new ResourceTemplate('yakusoku://releases/{id}', { list: undefined }),
    { title: 'A release', description: 'The text of an official release, as published.', mimeType: 'text/plain' },
    async (uri, { id }) => {
      const view = typeof id === 'string' && /^[a-z2-7]{13}$/.test(id) ? await asking.from.record.release(id) : null;
      if (view === null) throw new Error('there is no such release');
      return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: view.edition.text }] };
    },
  );
  const { z } = await import('zod');
  server.registerPrompt(
    'what_became_of',
    {
      title: 'What became of the promises to a country',
      description: 'Goes through the commitments to one country and what later releases say of them.',
      argsSchema: { country: z.string().describe('ISO 3166-1 code, such as UZ') },
    },
    ({ country }) => ({
      messages: [
        {
          role: 'user',
          content: {
            type: 'text',
            text: `List the commitments that concern ${country} with list_commitments, read each with get_commitment, and say what became of it. Quote the words and give the address for every claim; say “no evidence in the record” where there is none.`,
          },
        },
      ],
    }),
  );
  return server;
}
