/** What the shell is told. Other people's scripts rely on the numbers. */
export const exitStatus = {
  fine: 0,
  /** Problems in the user's files, all of them printed. */
  problems: 1,
  /** Wrong usage of the command. */
  usage: 2,
  /** A fault of the program itself. */
  fault: 3,
} as const;

/** The command was used wrongly; `message` is already in the user's language. */
export class UsageError extends Error {}
