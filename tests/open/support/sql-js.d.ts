declare module 'sql.js' {
  export interface Database {
    exec(sql: string): { readonly columns: string[]; readonly values: (string | number | null)[][] }[];
    close(): void;
  }
  const start: () => Promise<{ readonly Database: new (file: Uint8Array) => Database }>;
  export default start;
}
