/** How much is told: each level tells also what those before it tell. */
export const logLevels = ['error', 'warn', 'info', 'debug'] as const;
export type LogLevel = (typeof logLevels)[number];

export type Log = Readonly<Record<LogLevel, (message: string, details?: Readonly<Record<string, unknown>>) => void>>;

/**
 * A log of one line an event, on standard error: time, level, message, then `name=value`. Line breaks are
 * escaped, so that nothing that comes from outside can look like a line of its own; passwords in addresses are
 * left out.
 */
export function makeLog(
  level: LogLevel,
  options: { readonly write?: (line: string) => void; readonly now?: () => Date } = {},
): Log {
  const write = options.write ?? ((line) => void process.stderr.write(line));
  const now = options.now ?? (() => new Date());
  const at =
    (own: LogLevel): Log[LogLevel] =>
    (message, details = {}) => {
      if (logLevels.indexOf(own) > logLevels.indexOf(level)) return;
      const pairs = Object.entries(details).map(([name, value]) => ` ${name}=${shown(value)}`);
      write(`${now().toISOString()} ${own} ${oneLine(redacted(message))}${pairs.join('')}\n`);
    };
  return { error: at('error'), warn: at('warn'), info: at('info'), debug: at('debug') };
}

/**
 * The text with the user name and password of every address in it replaced: `postgres://…@host/db`. A database's
 * password may hold a / or ? that should have been escaped; its address is cut up to the last @.
 */
export function redacted(text: string): string {
  return text
    .replace(/(?<scheme>\bpostgres(?:ql)?:\/\/)\S{1,400}@/gi, '$<scheme>…@')
    .replace(/(?<scheme>\b[a-z][a-z0-9+.-]{0,20}:\/\/)[^\s/?#]{1,400}@/gi, '$<scheme>…@');
}

function shown(value: unknown): string {
  const text = redacted(value instanceof Error ? value.message : typeof value === 'string' ? value : json(value));
  return /^[\w./:@…+-]+$/.test(text) ? text : JSON.stringify(text).replace(controls, escaped);
}

const json = (value: unknown) => JSON.stringify(value) ?? String(value);

// Control characters, and the two line separators that JSON lets through.
const controls = /[\p{Cc}\u2028\u2029]/gu;
const escaped = (character: string) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
const oneLine = (text: string) => text.replace(controls, escaped);
