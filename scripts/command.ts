import { parseArgs, type ParseArgsConfig } from 'node:util';
import { expectOneOf } from '../src/records/finding.ts';
import { errorLines } from './reporters/errors.ts';

/**
 * Runs a command. An error ends it with exit code 1 and is told once, here and nowhere else, also one that is thrown
 * where nothing waits for it.
 */
export async function runCommand(command: () => Promise<void> | void): Promise<void> {
  const fail = (error: unknown) => {
    console.error(errorLines(error).join('\n'));
    process.exitCode = 1;
  };
  process.on('uncaughtException', (error) => {
    fail(error);
    process.exit();
  });
  for (const stream of [process.stdout, process.stderr]) {
    // `| head` has read enough: nothing is wrong, and nobody is left to tell.
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      process.exit();
    });
  }
  try {
    await command();
  } catch (error) {
    fail(error);
  }
}

type Options = NonNullable<ParseArgsConfig['options']>;
interface Expected<Known extends Options> {
  options?: Known;
  /** What the parameters that are no options name, such as `files`; without it there are to be none. */
  named?: string;
}
type Read<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; strict: true; allowPositionals: true }>
>;

/**
 * Reads the parameters of a command. Throws an error whose message is a sentence for one that the command does not know,
 * and for an option whose value is missing.
 */
export function readParameters<const Known extends Options>(
  { options, named }: Expected<Known>,
  given: readonly string[] = process.argv.slice(2),
): Pick<Read<Known>, 'values' | 'positionals'> {
  const known = options ?? ({} as Known); // no options are all that the type has then
  const args = [...given];
  const { tokens } = parseArgs({ args, options: known, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind === 'option' && !Object.hasOwn(known, token.name))
      throw new Error(strangerLine(token.rawName, known));
    if (token.kind === 'positional' && named === undefined)
      throw new Error(`"${token.value}" is too much: ${takes(known)}`);
    if (token.kind !== 'option') continue;
    if (tokens.some((other) => other.kind === 'option' && other.name === token.name && other.index < token.index))
      throw new Error(`The option ${token.rawName} is given twice: expected one in a run.`);
    const isText = known[token.name]?.type === 'string';
    if (!isText && token.value !== undefined) throw new Error(`The option ${token.rawName} takes no value.`);
    if (isText && (token.value === undefined || (!token.inlineValue && /^--?\w/.test(token.value))))
      throw new Error(`The option ${token.rawName} lacks its value: write ${token.rawName}="…".`);
  }
  return parseArgs({ args, options: known, strict: true, allowPositionals: true });
}

function strangerLine(name: string, known: Options): string {
  const names = Object.keys(known).map((each) => `--${each}`);
  return `There is no option ${name}: ${names.length === 0 ? takes(known) : expectOneOf(name, names)}`;
}

function takes(known: Options): string {
  const names = Object.keys(known).map((each) => `--${each}`);
  return names.length === 0 ? 'the command takes no parameters.' : `the command takes ${names.join(', ')} alone.`;
}
