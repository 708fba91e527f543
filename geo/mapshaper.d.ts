/** The one function used of mapshaper's programming interface (https://github.com/mbloch/mapshaper/wiki). */
declare module 'mapshaper' {
  type Files = Record<string, string | object>;
  const mapshaper: {
    /** Runs a command line over named in-memory files; resolves to the files it wrote. */
    applyCommands(commands: string, input: Files): Promise<Record<string, Uint8Array | string>>;
  };
  export default mapshaper;
}
