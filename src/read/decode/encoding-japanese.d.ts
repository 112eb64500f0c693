declare module 'encoding-japanese' {
  const encoding: {
    /** Names the encoding that the bytes are most likely in, false where it cannot tell. */
    detect(bytes: Uint8Array | readonly number[]): string | false;
  };
  export default encoding;
}
