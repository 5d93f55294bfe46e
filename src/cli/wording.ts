import type { Language } from '../language/language.js';
import { didYouMean } from '../problems/message.js';

/** What the command line itself says, in both languages. */
export interface CliWording {
  readonly tagline: string;
  readonly commands: Readonly<
    Record<'run' | 'check' | 'count' | 'publish' | 'audit' | 'init' | 'help', string>
  >;
  readonly arguments: Readonly<Record<'pipelines' | 'pipeline' | 'run' | 'runs' | 'directory', string>>;
  readonly options: Readonly<
    Record<
      | 'out'
      | 'internal'
      | 'format'
      | 'lang'
      | 'strict'
      | 'json'
      | 'quiet'
      | 'wave'
      | 'cubeFile'
      | 'allow'
      | 'ledger'
      | 'date'
      | 'note'
      | 'help'
      | 'version',
      string
    >
  >;
  readonly headings: Readonly<Record<string, string>>;
  readonly examples: string;
  unknownCommand(name: string, near: string | undefined): string;
  unknownOption(option: string, near: string | undefined): string;
  missingArgument(name: string): string;
  missingOption(option: string): string;
  missingValue(option: string): string;
  tooManyArguments(): string;
  notOneOf(option: string, value: string, allowed: readonly string[]): string;
  later(what: string): string;
  noSuchWave(id: string, waves: readonly string[]): string;
  seeHelp(command: string): string;
  checked(pipelines: number): string;
  cubeWritten(path: string, answers: string): string;
  published(edition: number, ledger: string): string;
  publishedBefore(edition: number, ledger: string): string;
  noDate(text: string): string;
  answersOfOffered(wave: string, answers: string, offered: string, rate: string): string;
  answersPartlyOffered(
    wave: string,
    answers: string,
    answered: string,
    offered: string,
    rate: string,
  ): string;
  answersOnly(wave: string, answers: string): string;
  totalWithheld(wave: string): string;
  totalUnknown(wave: string): string;
  withheld(figures: string): string;
  toMend(occurrences: string, page: string): string;
  commentsListed(comments: string, list: string): string;
  written(path: string): string;
  notWritten(): string;
  initialised(folder: string, commands: readonly string[]): string;
  folderNotEmpty(folder: string): string;
  fault(details: string): string;
}

const sv: CliWording = {
  tagline: 'Svarsbild gör brukarundersökningars svar till rapporter som en kommun kan publicera och använda.',
  commands: {
    run: 'läser, skyddar, räknar och skriver rapporter',
    check: 'läser allt, skriver inget, listar varje problem',
    count: 'räknar ihop en vågs svar till en kub som kan sparas när svaren gallras',
    publish: 'för in det som har publicerats i förteckningen; tills dess står det utkast på sidorna',
    audit: 'försöker räkna ut det som inte visas i mappar som har skrivits',
    init: 'skapar en arbetsmapp med ett exempel som går att köra',
    help: 'visar hjälp för ett kommando',
  },
  arguments: {
    pipelines: 'en eller flera pipelinefiler (YAML)',
    pipeline: 'en pipelinefil (YAML)',
    run: 'en mapp som run har skrivit',
    runs: 'en eller flera mappar som run har skrivit',
    directory: 'mappen som skapas',
  },
  options: {
    out: 'mapp för resultatet',
    internal: 'mapp för det som inte får publiceras: rader och värden att granska',
    format: 'vad som skrivs, åtskilt av komma: html, csv, svg',
    lang: 'språk i rapporter och meddelanden: sv eller en',
    strict: 'gör varningar till fel',
    json: 'skriver ut resultatet som JSON',
    quiet: 'visar inget förlopp',
    wave: 'vågens id i pipelinen',
    cubeFile: 'filen som kuben skrivs till (hemlig: den innehåller små grupper)',
    allow: 'mapp utanför arbetsmappen som får läsas och skrivas; kan anges flera gånger',
    ledger: 'förteckningen, i stället för den som pipelinen nämner',
    date: 'dagen då det publiceras (ÅÅÅÅ-MM-DD)',
    note: 'en anteckning, till exempel var det publiceras',
    help: 'visar hjälp',
    version: 'visar versionen',
  },
  headings: {
    'Usage:': 'Användning:',
    'Arguments:': 'Argument:',
    'Options:': 'Flaggor:',
    'Commands:': 'Kommandon:',
  },
  examples: `
Exempel:
  svarsbild init demo                          skapar en arbetsmapp med exempel
  svarsbild check pipelines/min-enkat.yaml     går igenom filerna utan att skriva något
  svarsbild run pipelines/min-enkat.yaml       skriver rapporten till out/
  svarsbild run pipelines/*.yaml --lang en     alla pipelines, på engelska
  svarsbild count pipelines/min-enkat.yaml --wave 2018 --out kuber/2018.json
  svarsbild publish out/min-enkat --date 2018-12-14 --note ”Till nämnden”
  svarsbild audit out/min-enkat                försöker räkna ut det som inte visas

Slutstatus: 0 allt väl · 1 problem i filerna · 2 felaktigt anrop · 3 fel i programmet`,
  unknownCommand: (name, near) => `Okänt kommando ”${name}”.${didYouMean(near, 'sv')}`,
  unknownOption: (option, near) => `Okänd flagga ”${option}”.${didYouMean(near, 'sv')}`,
  missingArgument: (name) => `Argumentet ”${name}” saknas.`,
  missingOption: (option) => `Flaggan ”${option}” saknas.`,
  missingValue: (option) => `Flaggan ”${option}” behöver ett värde.`,
  tooManyArguments: () => 'För många argument.',
  notOneOf: (option, value, allowed) =>
    `”${value}” kan inte anges för ${option}. Välj bland: ${allowed.join(', ')}.`,
  later: (what) => `”${what}” finns inte ännu i den här versionen av Svarsbild.`,
  noSuchWave: (id, waves) => `Pipelinen har ingen våg ”${id}”. Den har: ${waves.join(', ')}.`,
  seeHelp: (command) => `Se ”${command} --help”.`,
  checked: (n) => (n === 1 ? 'Pipelinen är utan fel.' : `${n} pipelines är utan fel.`),
  published: (edition, ledger) =>
    `Version ${edition} är införd i ${ledger}. Sidorna är inte längre utkast. Spara förteckningen: senare körningar skyddas mot den.`,
  publishedBefore: (edition, ledger) => `Samma tal är redan införda i ${ledger}, som version ${edition}.`,
  noDate: (text) => `”${text}” är inget datum. Skriv det som 2018-12-14.`,
  cubeWritten: (path, answers) =>
    `${answers} svar räknade till ${path}. Kuben innehåller små grupper: förvara den som svaren själva.`,
  answersOfOffered: (wave, answers, offered, rate) =>
    `  ${wave}: ${answers} svar av ${offered} erbjudna (${rate})`,
  answersPartlyOffered: (wave, answers, answered, offered, rate) =>
    `  ${wave}: ${answers} svar; svarsfrekvens ${rate} (${answered} av ${offered} erbjudna, i de enheter där antalet är känt)`,
  answersOnly: (wave, answers) => `  ${wave}: ${answers} svar`,
  totalWithheld: (wave) => `  ${wave}: för få svar för att visas`,
  totalUnknown: (wave) => `  ${wave}: tryckta andelar, antalet svar är inte känt`,
  withheld: (figures) => `  ${figures} värden visas inte, eftersom små grupper annars kan räknas fram`,
  toMend: (occurrences, page) => `Att granska, internt: ${occurrences} förekomster i ${page}`,
  commentsListed: (comments, list) => `Kommentarer att läsa, internt: ${comments} i ${list}`,
  written: (path) => `Rapport: ${path}`,
  notWritten: () => 'Inget skrevs. Tidigare resultat är orört.',
  initialised: (folder, commands) =>
    `Arbetsmappen ${folder} är klar. Nästa steg:\n  ${commands.join('\n  ')}`,
  folderNotEmpty: (folder) => `Mappen ${folder} är inte tom. Välj en annan mapp, eller töm den först.`,
  fault: (details) =>
    `Ett fel i Svarsbild, inte i dina filer. Rapportera det gärna, med vad du gjorde och raderna nedan.\nSätt SVARSBILD_DEBUG=1 för alla detaljer (de kan innehålla text ur dina filer).\n\n${details}`,
};

const en: CliWording = {
  tagline: 'Svarsbild turns answers to user surveys into reports a municipality can publish and act on.',
  commands: {
    run: 'reads, protects, analyses and writes reports',
    check: 'reads everything, writes nothing, lists every problem',
    count: 'counts a wave’s answers into a cube that can be kept when the answers are destroyed',
    publish: 'enters what has been published in the record; until then the pages say draft',
    audit: 'tries to work out what is not shown in folders that were written',
    init: 'makes a workspace with an example that runs',
    help: 'shows help for a command',
  },
  arguments: {
    pipelines: 'one or more pipeline files (YAML)',
    pipeline: 'a pipeline file (YAML)',
    run: 'a folder that run has written',
    runs: 'one or several folders that run has written',
    directory: 'the folder to make',
  },
  options: {
    out: 'folder for the results',
    internal: 'folder for what must not be published: rows and values to look at',
    format: 'what to write, separated by commas: html, csv, svg',
    lang: 'language of reports and messages: sv or en',
    strict: 'makes warnings errors',
    json: 'prints the result as JSON',
    quiet: 'shows no progress',
    wave: 'the id of the wave in the pipeline',
    cubeFile: 'the file to write the cube to (confidential: it holds small groups)',
    allow: 'folder outside the workspace that may be read and written; may be given several times',
    ledger: 'the record, instead of the one that the pipeline names',
    date: 'the day on which it is published (YYYY-MM-DD)',
    note: 'a note, such as where it is published',
    help: 'shows help',
    version: 'shows the version',
  },
  headings: {},
  examples: `
Examples:
  svarsbild init demo                          makes a workspace with an example
  svarsbild check pipelines/my-survey.yaml     goes through the files without writing anything
  svarsbild run pipelines/my-survey.yaml       writes the report to out/
  svarsbild run pipelines/*.yaml --lang en     all pipelines, in English
  svarsbild count pipelines/my-survey.yaml --wave 2018 --out cubes/2018.json
  svarsbild publish out/my-survey --date 2018-12-14 --note “To the board”
  svarsbild audit out/my-survey                tries to work out what is not shown

Exit status: 0 all well · 1 problems in the files · 2 wrong usage · 3 a fault of the program`,
  unknownCommand: (name, near) => `Unknown command “${name}”.${didYouMean(near, 'en')}`,
  unknownOption: (option, near) => `Unknown option “${option}”.${didYouMean(near, 'en')}`,
  missingArgument: (name) => `The argument “${name}” is missing.`,
  missingOption: (option) => `The option “${option}” is missing.`,
  missingValue: (option) => `The option “${option}” needs a value.`,
  tooManyArguments: () => 'Too many arguments.',
  notOneOf: (option, value, allowed) =>
    `“${value}” cannot be given for ${option}. Choose from: ${allowed.join(', ')}.`,
  later: (what) => `“${what}” does not exist yet in this version of Svarsbild.`,
  noSuchWave: (id, waves) => `The pipeline has no wave “${id}”. It has: ${waves.join(', ')}.`,
  seeHelp: (command) => `See “${command} --help”.`,
  checked: (n) => (n === 1 ? 'The pipeline has no errors.' : `${n} pipelines have no errors.`),
  published: (edition, ledger) =>
    `Edition ${edition} is entered in ${ledger}. The pages are no drafts any more. Keep the record: later runs are protected against it.`,
  publishedBefore: (edition, ledger) => `The same figures are in ${ledger} already, as edition ${edition}.`,
  noDate: (text) => `“${text}” is no date. Write it as 2018-12-14.`,
  cubeWritten: (path, answers) =>
    `${answers} answers counted into ${path}. The cube holds small groups: keep it as safe as the answers.`,
  answersOfOffered: (wave, answers, offered, rate) =>
    `  ${wave}: ${answers} answers of ${offered} offered (${rate})`,
  answersPartlyOffered: (wave, answers, answered, offered, rate) =>
    `  ${wave}: ${answers} answers; response rate ${rate} (${answered} of ${offered} offered, in the units where the number is known)`,
  answersOnly: (wave, answers) => `  ${wave}: ${answers} answers`,
  totalWithheld: (wave) => `  ${wave}: too few answers to be shown`,
  totalUnknown: (wave) => `  ${wave}: printed shares, the number of answers is not known`,
  withheld: (figures) =>
    `  ${figures} values are not shown, since small groups could be worked out otherwise`,
  toMend: (occurrences, page) => `To look at, internal: ${occurrences} occurrences in ${page}`,
  commentsListed: (comments, list) => `Comments to read, internal: ${comments} in ${list}`,
  written: (path) => `Report: ${path}`,
  notWritten: () => 'Nothing was written. Earlier results are untouched.',
  initialised: (folder, commands) => `The workspace ${folder} is ready. Next:\n  ${commands.join('\n  ')}`,
  folderNotEmpty: (folder) => `The folder ${folder} is not empty. Choose another one, or empty it first.`,
  fault: (details) =>
    `A fault in Svarsbild, not in your files. Please report it, with what you did and the lines below.\nSet SVARSBILD_DEBUG=1 for all details (they may hold text from your files).\n\n${details}`,
};

export const wording: Readonly<Record<Language, CliWording>> = { sv, en };
