import mapshaper from 'mapshaper';

/** Runs mapshaper over named inputs and returns its one output, parsed; `options` are those of `-o`. */
export async function runMapshaper<Result>(
  commands: string,
  input: Record<string, object>,
  options = '',
): Promise<Result> {
  const files = await mapshaper.applyCommands(`${commands} -o out.json ${options}`, input);
  const output = files['out.json'];
  if (!output) throw new Error(`mapshaper wrote nothing for: ${commands}`);
  return JSON.parse(Buffer.from(output).toString('utf8')) as Result;
}
