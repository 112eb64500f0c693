import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required: boolean;
  readonly schema: Record<string, unknown>;
}
export interface Operation {
  readonly path: string;
  readonly method: string;
  readonly operationId: string;
  readonly parameters: readonly Parameter[];
  /** Given where a token is needed. */
  readonly security?: readonly unknown[];
  readonly requestBody?: unknown;
  readonly responses: Readonly<Record<string, { $ref?: string; content?: Record<string, { schema: unknown }> }>>;
}
export interface ApiDocument {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Omit<Operation, 'path' | 'method'>>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Record<string, unknown>>>;
    readonly responses: Readonly<Record<string, { content?: Record<string, { schema: unknown }> }>>;
  };
}

/** Holds answers against an OpenAPI document: what does not fit it comes back as words, what fits as null. */
export function contractOf(document: ApiDocument) {
  const ajv = new Ajv2020({ strict: false, allErrors: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'api' });
  const compiled = new Map<string, ValidateFunction>();
  const all: Operation[] = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      path,
      method,
      parameters: operation.parameters ?? [],
    })),
  );
  const validator = (pointer: string) => {
    const known = compiled.get(pointer) ?? ajv.compile({ $ref: `api#${pointer}` });
    compiled.set(pointer, known);
    return known;
  };
  return {
    /** What everybody may ask, and what needs a token. */
    operations: all.filter(({ security }) => security === undefined),
    writes: all.filter(({ security }) => security !== undefined),
    /** Why an answer is not one that the document allows; null where it is. */
    async refuses(operation: Operation, response: Response): Promise<string | null> {
      const status = String(response.status);
      const declared = operation.responses[status];
      if (declared === undefined) return `status ${status} is not declared`;
      const shared = declared.$ref?.split('/').at(-1);
      const content = shared === undefined ? declared.content : document.components.responses[shared]?.content;
      const type = response.headers.get('content-type')?.split(';')[0]?.trim() ?? '';
      const text = await response.text();
      if (content === undefined) return text === '' ? null : `status ${status} has a body`;
      if (!(type in content)) return `type ${type} is not declared for ${status}`;
      if (!/[/+]json$/.test(type)) return null;
      const at =
        shared === undefined
          ? `/paths/${escaped(operation.path)}/${operation.method}/responses/${status}/content/${escaped(type)}/schema`
          : `/components/responses/${shared}/content/${escaped(type)}/schema`;
      const validate = validator(at);
      return validate(JSON.parse(text)) ? null : ajv.errorsText(validate.errors);
    },
  };
}

const escaped = (key: string) => encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
