import { totalmem } from 'node:os';

const gigabyte = 2 ** 30;

/**
 * The server's settings, given at its start so that none are kept in its folder. Everything that makes a commit
 * safe (fsync, synchronous_commit, full_page_writes) is left at its default: on.
 */
export function serverSettings(socketFolder: string, cluster: string, dataFolder: string): string[] {
  const settings = {
    // Only to be seen in a list of processes, where the cluster may stand as /proc/self/cwd.
    'yakusoku.data': dataFolder,
    listen_addresses: '',
    unix_socket_directories: socketFolder,
    unix_socket_permissions: '0700',
    hba_file: `${cluster}/pg_hba.conf`,
    ident_file: `${cluster}/pg_ident.conf`,
    // A process takes up to seventeen; a site, its watcher and eight programs that add at once are more than a hundred.
    max_connections: '200',
    shared_buffers: totalmem() >= 4 * gigabyte ? '512MB' : '128MB',
    // Bulk adding fills 64 MB of log a second at most: fewer, longer checkpoints.
    max_wal_size: '2GB',
    // Pages of indexes are written out whole after each checkpoint; pressing them takes four times as long as writing
    // them, and saves a seventh.
    wal_compression: 'off',
    // Small queries by key: compiling them costs more than it gains.
    jit: 'off',
    timezone: 'UTC',
    log_min_messages: 'warning',
    log_checkpoints: 'off',
    log_line_prefix: '%m ',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
