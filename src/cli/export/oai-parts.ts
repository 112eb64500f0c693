import type { AskSite } from './write-formats.ts';

/** The record as a library harvests it, OAI-PMH in Dublin Core: an answer a file, in the order of the changes. */
export async function* oaiParts(ask: AskSite): AsyncGenerator<{ readonly name: string; readonly text: string }> {
  let query: string | undefined = 'metadataPrefix=oai_dc';
  for (let part = 1; query !== undefined; part++) {
    const text: string = await (await ask(`/oai?verb=ListRecords&${query}`)).text();
    yield { name: `oai-${String(part).padStart(5, '0')}.xml`, text };
    const token = /<resumptionToken>(?<token>[\w-]{1,500})<\/resumptionToken>/.exec(text)?.groups?.['token'];
    query = token === undefined ? undefined : `resumptionToken=${token}`;
  }
}
