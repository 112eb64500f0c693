import { YakusokuError } from '../model/errors.ts';

/** What went wrong on the way, in one line. Errors of ours are passed on, also from inside an error of the library. */
export function failure(error: unknown, url: URL, timeoutMs: number): YakusokuError {
  for (let e: unknown = error, n = 0; e instanceof Error && n < 5; e = e.cause, n++) {
    if (e instanceof YakusokuError) return e;
    if (e instanceof AggregateError) {
      const own = e.errors.find((inner) => inner instanceof YakusokuError);
      if (own) return own;
    }
  }
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  const code = (error as NodeJS.ErrnoException).code ?? '';
  if (name === 'TimeoutError' || name === 'AbortError' || /TIMEOUT|ETIMEDOUT/.test(code))
    return new YakusokuError(
      'timeout',
      `${url.href} did not answer within ${timeoutMs / 1000} seconds; try again later`,
      { cause: error },
    );
  return new YakusokuError('network', `${url.href} could not be read: ${reason(code, message)}`, { cause: error });
}

function reason(code: string, message: string): string {
  if (code === 'ECONNREFUSED') return 'the host refuses the connection';
  if (code === 'ECONNRESET' || code === 'UND_ERR_SOCKET') return 'the host broke off the connection';
  if (code === 'EHOSTUNREACH' || code === 'ENETUNREACH') return 'the host cannot be reached from here';
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ERR_TLS/.test(code)) return `its certificate is not valid (${code})`;
  if (code.startsWith('Z_') || code.startsWith('ERR_BROTLI')) return 'its content is packed wrongly or cut short';
  return `${message.split('\n')[0] || 'unknown error'}${code === '' ? '' : ` (${code})`}`;
}
