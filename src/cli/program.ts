import { Command, CommanderError, Option } from 'commander';
import { nearest } from '../config/nearest.js';
import { type Language, languages } from '../language/language.js';
import { type Format, knownFormats } from '../stages/formats.js';
import { version } from '../version.js';
import type { Console } from './console.js';
import { exitStatus, UsageError } from './exit-status.js';
import type { AuditFlags, CountFlags, PublishFlags, RunFlags, SharedFlags } from './flags.js';
import { type CliWording, wording } from './wording.js';

/** Formats and commands that the design names and later versions bring. */
const laterFormats = ['xlsx', 'docx', 'png'];
const laterCommands = ['inspect', 'new-wave'];

/** Parses the arguments and runs the command. @returns the exit status; throws only on faults of the program. */
export async function runProgram(
  argv: readonly string[],
  language: Language,
  console: Console,
): Promise<number> {
  const say = wording[language];
  let status: number = exitStatus.fine;
  const program = definedProgram(say, console, (result) => {
    status = result;
  });
  try {
    const first = argv.find((word) => !word.startsWith('-'));
    if (first !== undefined && laterCommands.includes(first)) throw new UsageError(say.later(first));
    await program.parseAsync([...argv], { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return exitStatus.fine;
    if (error instanceof CommanderError && error.code === 'commander.help') return exitStatus.usage;
    const message = usageMessage(error, program, say);
    if (message === undefined) throw error;
    console.error(message);
    console.error(say.seeHelp('svarsbild'));
    return exitStatus.usage;
  }
}

function definedProgram(say: CliWording, console: Console, done: (status: number) => void): Command {
  const program = new Command('svarsbild')
    .description(say.tagline)
    .version(version, '-V, --version', say.options.version)
    .helpCommand('help [command]', say.commands.help);
  const settle = (command: Command) =>
    command
      .exitOverride()
      .helpOption('-h, --help', say.options.help)
      .configureOutput({
        writeOut: (text) => console.out(text.trimEnd()),
        // Errors are worded by usageMessage; help asked for by mistake still goes to standard error.
        writeErr: (text) => text.startsWith('error:') || console.error(text.trimEnd()),
      })
      .configureHelp({ styleTitle: (title) => say.headings[title] ?? title });
  settle(program).addHelpText('after', say.examples);

  const lang = () =>
    new Option('--lang <sv|en>', say.options.lang).argParser(choice('--lang', languages, [], say));
  const folder = given('--allow', say);
  const allow = () =>
    new Option('--allow <dir>', say.options.allow).argParser((value: string, earlier?: readonly string[]) => [
      ...(earlier ?? []),
      folder(value),
    ]);
  const shared = (command: Command) =>
    settle(command)
      .option('--strict', say.options.strict)
      .option('--json', say.options.json)
      .option('--quiet', say.options.quiet)
      .addOption(allow())
      .addOption(lang());

  shared(program.command('run'))
    .description(say.commands.run)
    .argument('<pipeline...>', say.arguments.pipelines)
    .addOption(new Option('--out <dir>', say.options.out).argParser(given('--out', say)).default('out'))
    .addOption(
      new Option('--internal <dir>', say.options.internal)
        .argParser(given('--internal', say))
        .default('.svarsbild'),
    )
    .addOption(new Option('--format <list>', say.options.format).argParser(formats(say)))
    .action(async (paths: string[], options: RunFlags) => {
      const { run } = await import('./run.js');
      done(await run(paths, options, console));
    });

  shared(program.command('check'))
    .description(say.commands.check)
    .argument('<pipeline...>', say.arguments.pipelines)
    .action(async (paths: string[], options: SharedFlags) => {
      const { check } = await import('./check.js');
      done(await check(paths, options, console));
    });

  settle(program.command('count'))
    .description(say.commands.count)
    .argument('<pipeline>', say.arguments.pipeline)
    .requiredOption('--wave <id>', say.options.wave)
    .addOption(
      new Option('--out <file>', say.options.cubeFile).argParser(given('--out', say)).makeOptionMandatory(),
    )
    .option('--strict', say.options.strict)
    .option('--quiet', say.options.quiet)
    .addOption(allow())
    .addOption(lang())
    .action(async (path: string, options: CountFlags) => {
      const { count } = await import('./count.js');
      done(await count(path, options, console));
    });

  settle(program.command('publish'))
    .description(say.commands.publish)
    .argument('<folder>', say.arguments.run)
    .option('--date <day>', say.options.date)
    .option('--note <text>', say.options.note)
    .addOption(new Option('--ledger <file>', say.options.ledger).argParser(given('--ledger', say)))
    .addOption(
      new Option('--internal <dir>', say.options.internal)
        .argParser(given('--internal', say))
        .default('.svarsbild'),
    )
    .option('--quiet', say.options.quiet)
    .addOption(allow())
    .addOption(lang())
    .action(async (folder: string, options: PublishFlags) => {
      const { publish } = await import('./publish.js');
      done(await publish(folder, options, console));
    });

  settle(program.command('audit'))
    .description(say.commands.audit)
    .argument('<folder...>', say.arguments.runs)
    .option('--json', say.options.json)
    .option('--quiet', say.options.quiet)
    .addOption(lang())
    .action(async (folders: string[], options: AuditFlags) => {
      const { audit } = await import('./audit.js');
      done(await audit(folders, options, console));
    });

  settle(program.command('init'))
    .description(say.commands.init)
    .argument('[dir]', say.arguments.directory, 'svarsbild')
    .addOption(lang())
    .action(async (folder: string, options: { lang?: Language }) => {
      const { init } = await import('./init.js');
      done(await init(folder, options.lang ?? 'sv', console));
    });

  return program;
}

function choice<T extends string>(
  option: string,
  known: readonly T[],
  later: readonly string[],
  say: CliWording,
) {
  return (value: string): T => {
    const found = known.find((word) => word === value);
    if (found !== undefined) return found;
    throw new UsageError(
      later.includes(value) ? say.later(`${option} ${value}`) : say.notOneOf(option, value, known),
    );
  };
}

/** A value that is not empty: `--out "$OUT"` with an unset variable would name the root of the disk. */
function given(option: string, say: CliWording) {
  return (value: string): string => {
    if (value.trim() === '') throw new UsageError(say.missingValue(option));
    return value;
  };
}

function formats(say: CliWording) {
  const one = choice('--format', knownFormats, laterFormats, say);
  return (value: string): Format[] => value.split(',').map((word) => one(word.trim()));
}

/** Commander's errors in our words; undefined for an error that is not about usage. */
function usageMessage(error: unknown, program: Command, say: CliWording): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (!(error instanceof CommanderError)) return undefined;
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const option = /--[a-z-]+/.exec(quoted)?.[0] ?? quoted;
  switch (error.code) {
    case 'commander.unknownCommand':
      return say.unknownCommand(
        quoted,
        nearest(
          quoted,
          program.commands.map((c) => c.name()),
        ),
      );
    case 'commander.unknownOption':
      return say.unknownOption(
        quoted,
        // An option of another command is no suggestion for this one.
        nearest(
          quoted,
          optionNames(program).filter((name) => name !== quoted),
        ),
      );
    case 'commander.missingArgument':
      return say.missingArgument(quoted);
    case 'commander.missingMandatoryOptionValue':
      return say.missingOption(option);
    case 'commander.optionMissingArgument':
      return say.missingValue(option);
    case 'commander.excessArguments':
      return say.tooManyArguments();
    default:
      return error.message;
  }
}

function optionNames(program: Command): string[] {
  return [program, ...program.commands].flatMap((c) => c.options.flatMap((o) => (o.long ? [o.long] : [])));
}
